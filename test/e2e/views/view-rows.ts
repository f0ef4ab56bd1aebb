import { lastDays } from '../../../lib/enrichment/spend-overview.ts';
import { noFigures, type VendorFigures } from '../../../lib/enrichment/vendor-day.ts';
import { defaultPrivacySettings } from '../../../lib/privacy/privacy-settings.ts';
import { readyRows, type Seed, seedTime } from '../panel/panel-seed.ts';
import { viewPeople } from './view-people.ts';
import { viewRuns } from './view-runs.ts';

const day = 86_400_000;
const days = lastDays(seedTime, 30);

function vendorDay(ago: number, provider: string, kind: string, figures: Partial<VendorFigures>) {
  const on = days.at(-1 - ago) ?? '';
  return { ...noFigures, key: `${on} ${provider} ${kind}`, day: on, provider, kind, ...figures };
}

/** A month of spending, with a weekend now and then. */
function vendorDays(): object[] {
  const worked = Array.from({ length: 28 }, (_, ago) => ago).filter((ago) => ago % 7 !== 2 && ago % 7 !== 3);
  const pronto = worked.map((ago) => {
    const asked = 6 + ((ago * 7) % 23);
    const found = Math.round(asked * 0.74);
    const unknown = ago % 9 === 4 ? 6 : 0;
    const money = { reported: 2 * found, estimated: found, unknown };
    return vendorDay(ago, 'pronto', 'work-email', { asked, found, valid: found - 2, ...money });
  });
  const sixtyfour = worked
    .filter((ago) => ago % 4 === 1)
    .map((ago) =>
      vendorDay(ago, 'sixtyfour', 'work-email', { asked: 6, found: 3, valid: 2, estimated: 15 + ago }),
    );
  return [...pronto, ...sixtyfour];
}

function keyHint(provider: string, lastFour: string, changes: object = {}) {
  const [ready] = readyRows()['keyHints'] ?? [];
  return { ...ready, provider, lastFour, account: null, ...changes };
}

/** What does not belong to one person or run. */
function aroundThem(): Seed {
  return {
    ...readyRows(),
    keyHints: [
      keyHint('pronto', '7f2c', { account: 'Northwind Samples, Growth plan' }),
      keyHint('sixtyfour', 'c41e'),
      keyHint('harmonic', '0b9d', { checkResult: 'wrong_key' }),
    ],
    balances: [
      ...(readyRows()['balances'] ?? []),
      {
        ...{ provider: 'harmonic', amount: 4200, limit: 10_000, unit: 'requests', raw: '{}' },
        ...{ readAt: seedTime, resetAt: seedTime + 9 * day },
      },
    ],
    vendorDays: vendorDays(),
    hostContacts: [
      ...[
        { host: 'app.prontohq.com', purpose: 'lookup', count: 214 },
        { host: 'app.prontohq.com', purpose: 'balance', count: 61 },
        { host: 'api.sixtyfour.ai', purpose: 'lookup', count: 24 },
      ].map((one) => ({ ...one, firstAt: seedTime - 27 * day, lastAt: seedTime - 60_000 })),
    ],
    consents: [
      {
        ...{ id: 'consent', subject: 'personal-email', action: 'given', at: seedTime - 9 * day },
        ...{ textVersion: '2026-11-1', textHash: 'ab'.repeat(32), locale: 'en' },
      },
    ],
    privacySettings: [
      {
        key: 'privacy',
        value: {
          ...defaultPrivacySettings,
          keepMonthsByTag: { Customer: 36 },
          ...{ sender: 'Vera Viewer, Sample & Co, 1 Example Street', purpose: 'to offer our samples' },
        },
      },
    ],
    personEvents: [
      { personId: 'mara', at: seedTime - 90 * 60_000, type: 'edited', facts: ['domain'] },
      { personId: 'mara', at: seedTime - 80 * 60_000, type: 'tagged', added: ['Fair 2026'], removed: [] },
      { personId: 'mara', at: seedTime - 70 * 60_000, type: 'noted' },
    ],
  };
}

/** A database as somebody has it who has worked with the panel for a month. Everybody in it is invented. */
export function viewRows(): Seed {
  const parts = [aroundThem(), viewPeople(), viewRuns()];
  const tables = new Set(parts.flatMap((part) => Object.keys(part)));
  return Object.fromEntries([...tables].map((table) => [table, parts.flatMap((part) => part[table] ?? [])]));
}
