import { z } from 'zod';
import { failureCodes } from '../enrichment/failure.ts';
import { kinds } from '../enrichment/kind.ts';
import { dropReasons } from '../enrichment/run.ts';
import { wrongReasons } from '../enrichment/finding.ts';
import { formatIds, layoutIds } from '../export/format-ids.ts';
import { ways } from '../providers/way.ts';
import { privacySettingsSchema } from '../privacy/privacy-settings-schema.ts';
import { longestKey } from '../people/person-keys.ts';
import { traceKinds } from '../privacy/suppression.ts';
import { completeSettings } from '../read-settings.ts';
import type { Settings } from '../settings.ts';
import { providerIdSchema as provider, settingsSchema } from '../settings-schema.ts';
import { timeSchema } from '../time-schema.ts';
import { vendorIdsSchema } from '../vendor-ids-schema.ts';
import type { BackedUpTable, RowOf } from './backed-up-tables.ts';

const text = z.string();
const texts = z.array(text);
const id = z.string().min(1).max(500);
const ids = z.array(id);
/** Given out by the database, one after the other: behind the highest there must be room. */
const number = z.number().int().positive().max(100_000_000);
const key = z.string().min(1).max(longestKey);
const maybe = text.nullable();
const time = timeSchema;
const maybeTime = time.nullable();
const amount = z.number().nullable();
const kind = z.enum(kinds);
const unit = z.enum(['credits', 'cents', 'requests']);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);
const reason = z.enum(dropReasons);
const factsShape = {
  ...{ address: maybe, memberId: maybe, leadId: maybe, fullName: text, firstName: text, lastName: text },
  ...{ headline: maybe, company: maybe, domain: maybe },
};
const factName = z.enum(z.object(factsShape).keyof().options);
const vendorIds = vendorIdsSchema.exactOptional();
const facts = z.object({ ...factsShape, vendorIds });
const failure = z
  .object({
    code: z.enum(failureCodes),
    cost: z.enum(['not-charged', 'may-be-charged', 'charged']),
    retryable: z.boolean(),
    detail: maybe,
  })
  .nullable();
const counts = z.object({
  ...{ unconfirmed: z.number(), waiting: z.number(), asking: z.number(), found: z.number() },
  ...{ 'not-found': z.number(), delivered: z.number(), failed: z.number(), interrupted: z.number() },
  cancelled: z.number(),
});
/** What an older version did not know is as at first. */
const wholeSettings = z
  .looseObject({ providers: z.looseObject({}) })
  .transform((saved) => completeSettings(saved as Partial<Settings>))
  .refine((settings) => settingsSchema.safeParse(settings).success);
const attempt = z.object({
  ...{ provider, code: z.enum(failureCodes).nullable(), callId: maybe, at: time },
  result: z.enum(['found', 'not-found', 'delivered', 'failed', 'interrupted', 'skipped']),
});
const money = z.object({
  ...{
    highestCost: z.number(),
    cap: amount,
    booked: z.number(),
    uncertain: z.number(),
    reserved: z.number(),
  },
  ...{ balanceBefore: amount, balanceAfter: amount, balanceDisturbed: z.boolean() },
});
const deed = { id: number, personId: id, at: time };

/** What each row of a backup must be, once it has the shape of today. */
export const rowSchemas: { [Name in BackedUpTable]: z.ZodType<RowOf<Name>> } = {
  people: z.object({
    ...factsShape,
    ...{ id, createdAt: time, updatedAt: time, edited: z.array(factName), tags: texts, note: text },
    ...{ informBy: maybeTime, informedAt: maybeTime, vendorIds },
  }),
  aliases: z.object({ key, personId: id }),
  lookups: z.object({
    ...{ id, personId: id, kind, provider, createdAt: time, notBefore: time, settledAt: maybeTime },
    state: z.enum(counts.keyof().options),
    origin: z.enum(['page', 'panel']),
    runId: id.nullable(),
    rank: z.union([z.literal(0), z.literal(1)]),
    ...{ callIds: ids, failure, note: maybe, next: z.array(provider), attempts: z.array(attempt) },
    isDouble: z.literal(true).exactOptional(),
  }),
  calls: z.object({
    ...{ id, provider, personIds: texts, lookupIds: ids, slotAt: time, way: z.enum(ways), day, failure },
    state: z.enum(['sending', 'polling', 'answered', 'settled', 'interrupted']),
    ...{ reference: maybe, submitted: maybe, nextPollAt: maybeTime, status: amount, rawAnswer: maybe },
    ...{ highestCost: z.number(), settledAt: maybeTime, isErased: z.boolean().exactOptional() },
    prices: z.object({ 'work-email': amount, 'personal-email': amount, phone: amount }).exactOptional(),
  }),
  findings: z.object({
    ...{ id, personId: id, lookupId: id, callId: id, kind, value: text, label: maybe, provider },
    status: z.enum(['valid', 'risky', 'invalid', 'unverified', 'unknown']),
    ...{ rawStatus: maybe, checkedAt: time },
    wrong: z.object({ reason: z.enum(wrongReasons), at: time }).nullable(),
  }),
  ledger: z.object({
    ...{ id, callId: id, lookupId: id, personId: text, kind, provider, at: time, day, amount, unit },
    ...{ highest: z.number(), basis: z.enum(['reported', 'estimated', 'unknown']), uncertain: z.boolean() },
    runId: id.exactOptional(),
  }),
  vendorDays: z.object({
    ...{ key: id, day, provider, kind, asked: z.number(), found: z.number(), valid: z.number() },
    ...{ reported: z.number(), estimated: z.number(), unknown: z.number() },
  }),
  daySpend: z.object({ key: id, provider, day, booked: z.number(), reserved: z.number() }),
  consents: z.object({
    ...{ id, subject: z.literal('personal-email'), action: z.enum(['given', 'withdrawn']), at: time },
    ...{ textVersion: text, textHash: text, locale: text },
  }),
  counters: z.object({ name: id, value: z.number() }),
  runs: z.object({
    ...{ id, createdAt: time, finishedAt: maybeTime, kinds: z.array(kind), counts },
    state: z.enum(['filling', 'running', 'paused', 'stopped', 'cancelled', 'finished']),
    stopReason: z.enum([...failureCodes, 'run_cap', 'vendor_failing']).nullable(),
    ...{ stopProvider: provider.nullable(), providers: z.array(provider) },
    ...{ people: z.number(), unfilled: z.number(), dropped: z.number() },
    money: z.record(provider, money),
  }),
  runInputs: z.object({
    ...{ id, runId: id },
    people: z.array(z.object({ facts, kinds: z.array(kind), again: z.boolean() })),
  }),
  drops: z.object({ id, runId: id, facts, personId: maybe, reason, until: maybeTime }),
  selection: z.object({ key, facts, at: time, obstacle: reason.nullable() }),
  settings: z.object({ key: z.literal('settings'), value: wholeSettings }),
  privacySettings: z.object({ key: z.literal('privacy'), value: privacySettingsSchema }),
  contactLists: z.object({
    ...{ id, name: text, importedAt: time, key: text },
    ...{ people: z.number(), unread: z.number().exactOptional() },
  }),
  knownContacts: z.object({ hash: id, listId: id }),
  suppressions: z.object({
    ...{ hash: id, kind: z.enum(traceKinds), at: time, keyId: id },
    source: z.enum(['erased', 'entered', 'imported']),
  }),
  suppressionKeys: z.object({ id, key: text, isOwn: z.boolean(), createdAt: time }),
  historyRows: z.custom<RowOf<'historyRows'>>((row) => rowNumber.safeParse(row).success),
  personEvents: z.discriminatedUnion('type', [
    z.object({ ...deed, type: z.literal('edited'), facts: z.array(factName) }),
    z.object({
      ...{ ...deed, type: z.literal('tagged'), added: texts, removed: texts },
      batch: id.exactOptional(),
    }),
    z.object({ ...deed, type: z.literal('noted') }),
    z.object({ ...deed, type: z.literal('marked'), value: text, reason: z.enum(wrongReasons).nullable() }),
  ]),
  exports: z.object({
    id: number,
    at: time,
    format: z.enum([...formatIds, ...layoutIds]),
    count: z.number(),
    people: bytes,
  }),
};

/** Of a row of the history only the number is taken: the rest is made anew of the other tables. */
const rowNumber = z.object({ number, personId: id });
