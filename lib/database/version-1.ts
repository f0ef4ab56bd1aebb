import type { DatabaseVersion } from './database-version.ts';

export const version1: DatabaseVersion = {
  number: 1,
  stores: {
    people: 'id, updatedAt, *words',
    aliases: 'key, personId',
    lookups:
      'id, personId, runId, [runId+state], [runId+state+notBefore], [provider+state+rank+notBefore], [origin+createdAt]',
    calls: 'id, state, [state+provider], [provider+slotAt], *personIds, *lookupIds',
    findings: 'id, personId, lookupId, [kind+value]',
    ledger: 'id, at, callId, lookupId, personId, [provider+at]',
    daySpend: 'key, day',
    consents: 'id, [subject+at]',
    balances: 'provider',
    keyHints: 'provider',
    pauses: 'provider',
    counters: 'name',
    runs: 'id, createdAt, state',
    runInputs: 'id, runId',
    drops: 'id, runId, [runId+reason]',
    selection: 'key, at',
    settings: 'key',
  },
};
