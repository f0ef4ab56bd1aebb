import type { ExportedPerson } from './exported-person.ts';
import { jobTitle } from './job-title.ts';
import { phoneNumber } from './phone-number.ts';

const time = (at: number) => new Date(at).toISOString();

/** One person as JSON on a line of its own: all that the full table says, with its structure. */
export function exportedJson({ person, deleteAfter, findings, spends }: ExportedPerson): string {
  const { createdAt, updatedAt, edited, ...facts } = person;
  return JSON.stringify({
    ...facts,
    title: jobTitle(person),
    addedAt: time(createdAt),
    deleteAfter: deleteAfter === null ? null : time(deleteAfter),
    changedAt: time(updatedAt),
    editedByHand: edited,
    findings: findings.map(({ kind, value, label, status, rawStatus, provider, checkedAt, lookupId }) => ({
      ...{ kind, value, label, status, vendorStatus: rawStatus, vendor: provider, lookupId },
      e164: kind === 'phone' ? phoneNumber(value) : null,
      checkedAt: time(checkedAt),
    })),
    costs: spends.map(({ lookupId, kind, provider, at, amount, unit, basis }) => ({
      ...{ lookupId, kind, vendor: provider, amount, unit, basis },
      at: time(at),
    })),
  });
}
