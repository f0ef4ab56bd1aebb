import { expect, it } from 'vitest';
import { openDatabase } from '../../../lib/database.ts';
import { createBadge } from '../../../lib/worker/badge.ts';

it('a worker takes away what one before it left on the toolbar', async () => {
  const written = Promise.withResolvers<string>();
  const action = {
    setBadgeText: async ({ text }: { text: string }) => written.resolve(text),
    setBadgeBackgroundColor: async () => undefined,
  };
  createBadge(openDatabase('badge'), action)();
  expect(await written.promise).toBe('');
});

it('what could not be shown is shown with the next change', async () => {
  const tries: string[] = [];
  const shown = Promise.withResolvers<void>();
  const refused = Promise.withResolvers<void>();
  const action = {
    async setBadgeText({ text }: { text: string }) {
      tries.push(text);
      if (tries.length > 1) return shown.resolve();
      refused.resolve();
      throw new Error('no browser');
    },
    setBadgeBackgroundColor: async () => undefined,
  };
  const show = createBadge(openDatabase('badge-refused'), action);
  show();
  await refused.promise;
  show();
  await shown.promise;
  expect(tries).toEqual(['', '']);
});
