import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../../lib/enrichment/lookup.ts';
import { nobody } from '../../../lib/privacy/nobody.ts';
import { hashTrace } from '../../../lib/privacy/hash-trace.ts';
import { resumeStopped } from '../../../lib/queue/stop-runs.ts';
import { lookup } from '../../e2e/panel/panel-seed.ts';
import { contentOf, filledWorker } from './filled-worker.ts';

describe('a restore never', () => {
  it('replaces anything when the keys in the file could not be stored', async () => {
    const { database, vault, backup, restore } = await filledWorker();
    await vault.save('pronto', 'canary-of-a-key');
    const text = await backup(true);
    await vault.changePassphrase('', 'correct horse');
    await vault.lock();
    await database.aliases.add({ key: 'in:since-then', personId: 'x' });
    expect(await restore(text)).toMatchObject({ ok: false, failure: { code: 'keys_locked' } });
    expect(await database.aliases.get('in:since-then')).toBeDefined();
    await vault.unlock('correct horse');
    expect(await restore(text)).toEqual({ ok: true });
    expect(await database.aliases.get('in:since-then')).toBeUndefined();
  });

  it('needs the keys unlocked for a file without any', async () => {
    const { vault, backup, restore } = await filledWorker();
    await vault.changePassphrase('', 'correct horse');
    const text = await backup();
    await vault.lock();
    expect(await restore(text)).toEqual({ ok: true });
  });

  it.each([
    ['a time that no date has', /"createdAt":[\d.]+/, '"createdAt":1e300'],
    ['a time that no clock comes to', /"notBefore":[\d.]+/, '"notBefore":1e17'],
    ['a number behind which there is none', /(?<=\["exports",\{.*"id":)1(?=\})/, '9007199254740991'],
  ])('takes in %s', async (_, from, to) => {
    const { database, backup, restore } = await filledWorker();
    const text = await backup();
    const forged = text.replace(from, to);
    expect(forged).not.toBe(text);
    const before = await contentOf(database);
    expect(await restore(forged)).toMatchObject({ ok: false, failure: { code: 'backup_damaged' } });
    expect(await contentOf(database)).toEqual(before);
  });

  it('brings back whoever was erased meanwhile', async () => {
    const { database, ids, wish, backup, restore } = await filledWorker();
    const text = await backup();
    const [id = ''] = ids;
    const person = await database.people.get(id);
    if (person) await wish({ type: 'erase-person', personId: id, person });
    expect(await restore(text)).toEqual({ ok: true });
    expect(await database.people.get(id)).toBeUndefined();
    expect(await database.people.count()).toBe(ids.length - 1);
    expect(await database.findings.where({ personId: id }).count()).toBe(0);
  });

  it('brings back the name of whoever was erased meanwhile, where it was not stored as a person yet', async () => {
    const { database, wish, backup, restore } = await filledWorker();
    const [known] = await database.people.toArray();
    const facts = { ...nobody, address: 'https://www.linkedin.com/in/erased-one', fullName: 'Erased One' };
    const other = { ...nobody, address: 'https://www.linkedin.com/in/other-one', fullName: 'Other One' };
    const runId = (await database.runs.toArray())[0]?.id ?? '';
    await database.runs.update(runId, { state: 'paused', people: 2, unfilled: 2 });
    const places = { at: 1, obstacle: null };
    await database.selection.bulkAdd([
      { ...places, key: 'in:erased-one', facts },
      { ...places, key: 'in:other-one', facts: other },
    ]);
    const left = { runId, personId: null, reason: 'duplicate', until: null } as const;
    await database.drops.add({ ...left, id: 'drop', facts });
    const people = [facts, other].map((one) => ({ facts: one, kinds: ['phone' as const], again: false }));
    await database.runInputs.add({ id: 'input', runId, people });
    const text = await backup();
    await wish({ type: 'erase-person', personId: null, person: facts });
    expect(await restore(text)).toEqual({ ok: true });
    const content = JSON.stringify(await contentOf(database));
    expect(content).not.toMatch(/erased.one/i);
    expect(content).toContain('Other One');
    expect(content).toContain(known?.id);
    expect(await database.drops.get('drop')).toMatchObject({ facts: nobody });
    expect(await database.runs.get(runId)).toMatchObject({ people: 1, unfilled: 1 });
  });

  it('keeps the answers about somebody who had just been deleted when the backup was made', async () => {
    const { database, ids, wish, backup, restore } = await filledWorker();
    const [call] = await database.calls.filter(({ rawAnswer }) => rawAnswer !== null).toArray();
    const gone = ids.filter((id) => call?.personIds.includes(id));
    await wish({ type: 'delete-people', people: { of: 'ids', ids: gone }, batch: 'b' });
    expect(await restore(await backup())).toEqual({ ok: true });
    expect(await database.calls.get(call?.id ?? '')).toBeUndefined();
  });

  it('takes anybody off the suppression list, or goes back behind a withdrawal or today’s spend', async () => {
    const { database, wish, backup, restore } = await filledWorker();
    const text = await backup();
    await wish({ type: 'suppress', values: ['stop@x.example'] });
    await wish({ type: 'withdraw-consent', textVersion: '1', text: 'no', locale: 'en' });
    await database.daySpend.put({
      key: 'pronto 2026-09-21',
      provider: 'pronto',
      day: '2026-09-21',
      booked: 9,
      reserved: 0,
    });
    await restore(text);
    const [key] = await database.suppressionKeys.toArray();
    expect(await database.suppressions.get(hashTrace(key?.key ?? '', 'email:stop@x.example'))).toBeDefined();
    expect((await database.consents.toArray()).map(({ action }) => action)).toContain('withdrawn');
    expect(await database.daySpend.get('pronto 2026-09-21')).toMatchObject({ booked: 9 });
  });

  it('lets anything go on by itself that was open', async () => {
    const { database, ids, backup, restore } = await filledWorker();
    const [run] = await database.runs.toArray();
    await database.runs.update(run?.id ?? '', { state: 'running' });
    const waiting = (id: string, runId: string | null) =>
      lookup(id, ids[0] ?? '', 'phone', { state: 'waiting', runId, settledAt: null, rank: 0 }) as Lookup;
    await database.lookups.bulkAdd([waiting('single', null), waiting('in-run', run?.id ?? '')]);
    await restore(await backup());
    expect(await database.runs.get(run?.id ?? '')).toMatchObject({ state: 'paused' });
    expect(await database.lookups.get('single')).toMatchObject({ state: 'cancelled' });
    expect(await database.lookups.get('in-run')).toMatchObject({ state: 'waiting' });
  });

  it.each(['offline', 'keys_locked'] as const)(
    'lets a run go on that had stopped: %s',
    async (stopReason) => {
      const { database, backup, restore } = await filledWorker();
      const [run] = await database.runs.toArray();
      await database.runs.update(run?.id ?? '', { state: 'stopped', stopReason, stopProvider: 'pronto' });
      await restore(await backup());
      // The network is there, and the keys are not locked.
      await resumeStopped(database, stopReason);
      const paused = { state: 'paused', stopReason: null, stopProvider: null };
      expect(await database.runs.get(run?.id ?? '')).toMatchObject(paused);
    },
  );

  it('takes the reason from a run that waits for the user anyway', async () => {
    const { database, backup, restore } = await filledWorker();
    const [run] = await database.runs.toArray();
    const stopped = { state: 'stopped', stopReason: 'no_credits', stopProvider: 'pronto' } as const;
    await database.runs.update(run?.id ?? '', stopped);
    await restore(await backup());
    expect(await database.runs.get(run?.id ?? '')).toMatchObject(stopped);
  });

  it('throws away what is on its way', async () => {
    const { database, backup, restore } = await filledWorker();
    const text = await backup();
    const [call] = await database.calls.toArray();
    await database.calls.update(call?.id ?? '', { state: 'polling' });
    const before = await contentOf(database);
    expect(await restore(text)).toMatchObject({ ok: false, failure: { code: 'backup_busy' } });
    expect(await contentOf(database)).toEqual(before);
  });
});
