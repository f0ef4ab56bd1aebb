import { z } from 'zod';
import { providerIdSchema } from '../settings-schema.ts';
import { type HistoryQuery, historySorts, outcomes } from './history-query.ts';
import type { PeopleChoice } from './people-choice.ts';

const id = z.string().min(1).max(100);
export const tagSchema = z.string().trim().min(1).max(50);
const mostChosen = 100_000;

const historyQuerySchema: z.ZodType<HistoryQuery> = z.object({
  search: z.string().max(500),
  outcomes: z.array(z.enum(outcomes)).max(outcomes.length),
  vendors: z.array(providerIdSchema).max(20),
  runIds: z.array(id).max(100),
  tags: z.array(tagSchema).max(100),
  checkedBefore: z.number().nullable(),
  informBefore: z.number().nullable(),
  sort: z.enum(historySorts),
});

/** Whom the panel means, as it enters the worker. */
export const peopleChoiceSchema: z.ZodType<PeopleChoice> = z.discriminatedUnion('of', [
  z.object({ of: z.literal('ids'), ids: z.array(id).max(mostChosen) }),
  z.object({ of: z.literal('query'), query: historyQuerySchema, except: z.array(id).max(mostChosen) }),
]);
