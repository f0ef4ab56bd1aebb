import { expect, it } from 'vitest';
import { hasConsent } from '../../../lib/privacy/has-consent.ts';
import { grantWish } from '../../../lib/worker/wishes.ts';
import { makeWorker } from '../make-worker.ts';

const said = { textVersion: '1', text: 'a text', locale: 'en' };

it('the last word on personal email counts, also when the clock was set back before it', async () => {
  const { effects, database } = await makeWorker();
  const year = 31_536_000_000;
  const earlier = { ...effects, now: () => effects.now() - year };
  await grantWish(effects, { type: 'give-consent', ...said });
  await grantWish(earlier, { type: 'withdraw-consent', ...said });
  expect(await hasConsent(database, 'personal-email')).toBe(false);
  await grantWish(earlier, { type: 'give-consent', ...said });
  expect(await hasConsent(database, 'personal-email')).toBe(true);
});
