import { expect, it } from 'vitest';
import { type JudgeCircumstances, judge } from '../../../lib/queue/judge.ts';
import { defaultSettings } from '../../../lib/settings.ts';
import type { Attempt } from '../../../lib/enrichment/conclude.ts';
import { makeLookup, makePerson } from '../history/make-people.ts';
import { run } from '../../e2e/panel/run-seed.ts';

const person = makePerson('ada');
const settings = defaultSettings.providers.pronto;
const noKey: JudgeCircumstances = {
  ...{ provider: 'pronto', keyProblem: 'no_key', personalEmailAllowed: true, suppressed: new Set() },
  ...{ lacks: () => null, spend: { booked: 0, reserved: 0 } },
};
const attempt = (result: Attempt['result']): Attempt => {
  return { provider: 'harmonic', result, code: null, callId: null, at: 1 };
};
const judged = (attempts: Attempt[], circumstances: JudgeCircumstances = noKey) =>
  judge(
    {
      wanted: [{ lookup: makeLookup('l', { state: 'waiting', attempts }), person }],
      run: run({ id: 'r', state: 'running', states: { waiting: 1 } }),
      settings,
      order: defaultSettings.order,
    },
    circumstances,
  );

it('a run without the key of a vendor stops, also when another vendor was merely passed over', () => {
  expect(judged([])).toMatchObject({ stop: 'no_key', failed: [] });
  expect(judged([attempt('skipped')])).toMatchObject({ stop: 'no_key', failed: [] });
});

it('once another vendor has answered, the one without a key is passed over', () => {
  expect(judged([attempt('not-found')])).toMatchObject({ stop: null, failed: [{ code: 'no_key' }] });
});

it('keys that are locked stop it at any vendor, and nobody fails', () => {
  const locked = { ...noKey, keyProblem: 'keys_locked' as const };
  expect(judged([attempt('not-found')], locked)).toMatchObject({ stop: 'keys_locked', failed: [] });
});

it('what one person lacks for the way is that person’s own: it fails alone, at no cost, and the run goes on', () => {
  const lacking = { ...noKey, keyProblem: null, lacks: () => 'company_missing' as const };
  expect(judged([], lacking)).toMatchObject({
    stop: null,
    allowed: [],
    failed: [{ code: 'company_missing' }],
  });
});

it('a vendor that is not allowed is passed over: it stops no run', () => {
  const barred = { ...noKey, keyProblem: 'vendor_not_allowed' as const };
  expect(judged([], barred)).toMatchObject({ stop: null, failed: [{ code: 'vendor_not_allowed' }] });
});
