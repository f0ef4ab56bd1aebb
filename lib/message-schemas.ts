import { z } from 'zod';
import { wrongReasons } from './enrichment/finding.ts';
import { mostTags } from './enrichment/parse-tags.ts';
import { kinds } from './enrichment/kind.ts';
import { dropReasons, mostPasted } from './enrichment/run.ts';
import { peopleChoiceSchema, tagSchema } from './history/history-query-schema.ts';
import type { PageMessage, Wish } from './messages.ts';
import { leastPassphrase } from './privacy/least-passphrase.ts';
import { nobody } from './privacy/nobody.ts';
import { privacyChangesSchema } from './privacy/privacy-settings-schema.ts';
import { mostSuppressed, suppressionPartSchema } from './privacy/suppression-list-schema.ts';
import { longestKey } from './people/person-keys.ts';
import { formatIds, layoutIds } from './export/format-ids.ts';
import { pageFactsSchema } from './reading/unread-schema.ts';
import { providerIdSchema, settingsChangesSchema } from './settings-schema.ts';
import { vendorIdsSchema } from './vendor-ids-schema.ts';

const mostStatesAtOnce = 100;
/** A page may select no more than it shows. */
const mostSelectedAtOnce = 25;
/** Enough for four million people. */
const mostExportedDigits = 1_000_000;
const shortText = z.string().max(500);
const nullableText = shortText.nullable();
const id = z.string().min(1).max(100);

/** It becomes a part of a file's name. */
const file = z.string().regex(/^[\w-]{1,100}$/);

const identity = z.object({ address: nullableText, memberId: nullableText, leadId: nullableText });

const facts = identity.extend({
  fullName: shortText,
  firstName: shortText,
  lastName: shortText,
  headline: z.string().max(2000).nullable(),
  company: nullableText,
  domain: nullableText,
});
const factName = z.enum(facts.keyof().options);
const knownFacts = facts.extend({ vendorIds: vendorIdsSchema.exactOptional() });

/** What a LinkedIn page may say, checked as it enters the worker. */
export const pageMessageSchema: z.ZodType<PageMessage> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('find'), person: pageFactsSchema }),
  z.object({ type: z.literal('open-panel') }),
  z.object({ type: z.literal('states'), people: z.array(identity).max(mostStatesAtOnce) }),
  z.object({
    type: z.literal('select'),
    // Somebody who is not understood keeps none of the others out, and nobody's place changes.
    people: z.array(pageFactsSchema.catch(nobody)).max(mostSelectedAtOnce),
    selected: z.boolean(),
  }),
  z.object({ type: z.literal('review') }),
  z.object({ type: z.literal('appearance') }),
]);

const provider = providerIdSchema;
const lookupIds = z.array(id).min(1).max(1000);
const addedTags = z.array(tagSchema).max(mostTags);
/** All that the history has may be ticked. */
const removedTags = z.array(tagSchema).max(10_000);
const amount = z.number().min(0);
const price = z.partialRecord(provider, amount);
const drop = z.object({
  facts: knownFacts,
  personId: id.nullable(),
  reason: z.enum(dropReasons),
  until: z.number().nullable(),
});
const consent = { textVersion: shortText, text: z.string().max(10_000), locale: shortText };

/** What the panel may wish, checked as it enters the worker. */
export const wishSchema: z.ZodType<Wish> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ask'),
    personId: id.nullable(),
    person: knownFacts,
    edited: z.array(factName),
    kinds: z.array(z.enum(kinds)).min(1).max(kinds.length),
    again: z.boolean(),
    shownPrice: price,
  }),
  z.object({ type: z.literal('confirm-lookups'), lookupIds, shownPrice: price }),
  z.object({ type: z.literal('cancel-lookups'), lookupIds }),
  z.object({
    ...{ type: z.literal('edit-person'), personId: id, person: knownFacts },
    ...{ edited: z.array(factName), join: z.literal(true).exactOptional() },
  }),
  z.object({ type: z.literal('save-note'), personId: id, note: z.string().max(2000) }),
  z.object({ type: z.literal('mark-finding'), findingId: id, reason: z.enum(wrongReasons).nullable() }),
  z.object({ type: z.literal('delete-people'), people: peopleChoiceSchema, batch: id }),
  z.object({ type: z.literal('undo-deletion'), batch: id }),
  z.object({
    type: z.literal('tag-people'),
    people: peopleChoiceSchema,
    add: addedTags,
    remove: removedTags,
    batch: id,
  }),
  z.object({ type: z.literal('undo-tags'), batch: id }),
  z.object({ type: z.literal('save-key'), provider, apiKey: z.string().trim().min(1).max(1000) }),
  z.object({ type: z.literal('remove-key'), provider }),
  z.object({ type: z.literal('check-key'), provider }),
  z.object({ type: z.literal('refresh-balance'), provider }),
  z.object({ type: z.literal('save-settings'), settings: settingsChangesSchema }),
  z.object({ type: z.literal('give-consent'), ...consent }),
  z.object({ type: z.literal('withdraw-consent'), ...consent }),
  z.object({ type: z.literal('finish-first-run') }),
  z.object({
    type: z.literal('select-people'),
    people: z.array(knownFacts).max(mostPasted),
    selected: z.boolean(),
  }),
  z.object({ type: z.literal('clear-selection') }),
  z.object({
    type: z.literal('start-run'),
    people: z.array(knownFacts).min(1).max(mostPasted),
    dropped: z.array(drop).max(mostPasted),
    putBack: z.array(z.string().max(longestKey)).max(mostPasted),
    kinds: z.array(z.enum(kinds)).min(1).max(kinds.length),
    shownPrice: price,
    caps: z.partialRecord(provider, amount.nullable()),
  }),
  z.object({ type: z.enum(['pause-run', 'cancel-run']), runId: id }),
  z.object({
    type: z.literal('resume-run'),
    runId: id,
    raise: z.object({ provider, cap: amount }).exactOptional(),
  }),
  z.object({ type: z.literal('retry-run'), runId: id, interrupted: z.boolean(), shownPrice: price }),
  z.object({ type: z.literal('erase-person'), personId: id.nullable(), person: knownFacts }),
  z.object({ type: z.literal('suppress'), values: z.array(z.string().max(500)).min(1).max(mostSuppressed) }),
  z.object({ type: z.literal('lift-suppression'), value: z.string().max(500) }),
  z.object({ type: z.literal('import-suppressions'), list: suppressionPartSchema }),
  z.object({
    type: z.literal('set-passphrase'),
    current: z.string().max(1000),
    next: z.string().min(leastPassphrase).max(1000).nullable(),
  }),
  z.object({ type: z.literal('unlock-keys'), passphrase: z.string().max(1000) }),
  z.object({ type: z.literal('lock-keys') }),
  z.object({ type: z.literal('forget-keys') }),
  z.object({ type: z.enum(['write-backup', 'write-settings']), file, keys: z.boolean() }),
  z.object({ type: z.enum(['restore-backup', 'read-settings']), file }),
  z.object({ type: z.literal('put-off-backup') }),
  z.object({ type: z.literal('forget-request'), at: z.number() }),
  z.object({ type: z.literal('import-contacts'), file, name: shortText }),
  z.object({ type: z.literal('remove-contacts'), listId: id }),
  z.object({
    type: z.literal('record-export'),
    at: z.number(),
    format: z.enum([...formatIds, ...layoutIds]),
    count: z.number().int().min(1),
    people: z
      .string()
      .regex(/^(?:[\da-f]{2})+$/)
      .max(mostExportedDigits),
  }),
  z.object({
    type: z.literal('mark-informed'),
    personIds: z.array(id).min(1).max(1000),
    isInformed: z.boolean(),
  }),
  z.object({ type: z.literal('save-privacy-settings'), settings: privacyChangesSchema }),
  z.object({ type: z.literal('delete-damaged-rows') }),
  z.object({ type: z.literal('wipe') }),
  z.object({ type: z.literal('wake') }),
]);
