import { z } from 'zod';
import { completeFacts } from './complete-facts.ts';

/** The longest text and list taken from a page; what is beyond is refused with its message. */
const someText = z.string().max(20_000);
const some = <Item extends z.ZodType>(item: Item) => z.array(item).max(2000);
const maybeText = someText.nullable();

const names = some(z.tuple([someText, someText, z.int().min(-1)]));
const marks = some(z.tuple([someText, someText, someText, some(someText)]));
const lines = some(z.tuple([someText, z.boolean()]));

const shown = z.discriminatedUnion('on', [
  z.object({
    on: z.literal('card'),
    names,
    lines,
    toolbar: someText,
    headline: someText,
    entries: some(z.tuple([someText, z.enum(['school', 'company']).nullable()])),
    hasContact: z.boolean(),
    experience: some(someText),
    education: some(someText),
    positions: some(some(someText)),
    places: z.int().min(0),
  }),
  z.object({
    on: z.literal('lead'),
    title: someText,
    isMarked: z.boolean(),
    headings: some(z.tuple([someText, maybeText, marks])),
    marks,
  }),
  z.object({ on: z.literal('row'), names, labels: some(someText), lines }),
  z.object({
    on: z.literal('lead-row'),
    name: someText,
    labels: some(someText),
    lines: some(z.tuple([someText, someText])),
    marks,
  }),
]);

/** Facts as a page sends them, not understood yet. */
export const unreadFactsSchema = z.object({
  address: maybeText,
  memberId: maybeText,
  leadId: maybeText,
  fullName: someText,
  firstName: someText,
  lastName: someText,
  headline: maybeText,
  company: maybeText,
  domain: maybeText,
  shown: shown.nullish(),
});

/** Facts as a page sends them, understood as they enter: refused when they name nobody or no person's address. */
export const pageFactsSchema = unreadFactsSchema.transform((unread, context) => {
  const complete = completeFacts(unread);
  if (complete !== null) return complete.facts;
  context.addIssue('names nobody');
  return z.NEVER;
});
