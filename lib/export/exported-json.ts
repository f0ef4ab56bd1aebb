import type { ExportedPerson } from './exported-person.ts';
import { isoTime } from './iso-time.ts';
import { jobTitle } from './job-title.ts';
import { phoneNumber } from './phone-number.ts';

/** One person as JSON on a line of its own: all that the full table says, with its structure. */
export function exportedJson({ person, deleteAfter, findings, spends }: ExportedPerson): string {
  const { createdAt, updatedAt, edited, ...facts } = person;
  return JSON.stringify({
    ...facts,
    title: jobTitle(person),
    addedAt: isoTime(createdAt),
    deleteAfter: isoTime(deleteAfter),
    changedAt: isoTime(updatedAt),
    editedByHand: edited,
    findings: findings.map(({ kind, value, label, status, rawStatus, provider, checkedAt, lookupId }) => ({
      ...{ kind, value, label, status, vendorStatus: rawStatus, vendor: provider, lookupId },
      e164: kind === 'phone' ? phoneNumber(value) : null,
      checkedAt: isoTime(checkedAt),
    })),
    costs: spends.map(({ lookupId, kind, provider, at, amount, unit, basis }) => ({
      ...{ lookupId, kind, vendor: provider, amount, unit, basis },
      at: isoTime(at),
    })),
  });
}
