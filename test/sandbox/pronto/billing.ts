import type { SandboxPerson } from '../people.ts';
import type { Charge } from '../vendor/vendor.ts';
import type { ProntoAccount } from './account.ts';
import { prontoPrices, type Found } from './finding.ts';
import type { Enrichment, ProntoKind } from './request.ts';

export interface LedgerEntry extends Charge {
  kinds: ProntoKind[];
  custom: object | null;
}

export interface Payer {
  key: string;
  account: ProntoAccount;
}

export const priceOf = (kinds: readonly ProntoKind[]): number =>
  kinds.reduce((sum, kind) => sum + prontoPrices[kind], 0);

interface Work {
  enrichmentId: string;
  person: SandboxPerson;
  request: Enrichment;
  found: Found;
}

/** Takes the credits for what was found; what was not found costs nothing and leaves no entry. */
export function charge(ledger: LedgerEntry[], { key, account }: Payer, work: Work): void {
  const amount = priceOf(work.found.paid);
  if (amount === 0) return;
  account.credits -= amount;
  ledger.push({
    at: Date.now(),
    key,
    reference: work.enrichmentId,
    person: work.person.slug,
    kinds: work.found.paid,
    amount,
    custom: work.request.custom ?? null,
  });
}
