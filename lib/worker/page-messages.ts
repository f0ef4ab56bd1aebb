import { type ButtonState, buttonState } from '../enrichment/button-state.ts';
import { newestLookups } from '../enrichment/newest-lookups.ts';
import type { PersonFacts, PersonIdentity } from '../enrichment/person.ts';
import { identityKeys } from '../linkedin/profile-address.ts';
import type { PageAnswer, PageMessage } from '../messages.ts';
import { findPersonIds } from '../people/find-person.ts';
import { ask } from '../queue/ask.ts';
import { readSettings } from '../read-settings.ts';
import type { WorkerContext } from './worker-context.ts';

/** Does what a page may wish: at most one person a message, within the limits, and never an answer with data. */
export async function answerPage(context: WorkerContext, message: PageMessage): Promise<PageAnswer> {
  if (message.type === 'open-panel') return { ok: true, states: [] };
  if (message.type === 'states') return { ok: true, states: await statesOf(context, message.people) };
  return find(context, message.person);
}

async function find(context: WorkerContext, facts: PersonFacts): Promise<PageAnswer> {
  if (identityKeys(facts).length === 0) return { ok: false, code: 'invalid' };
  const settings = await readSettings(context.database);
  const [state] = await statesOf(context, [facts]);
  const mayAsk = settings.firstRunDoneAt !== null && settings.tickedKinds.length > 0;
  if (!mayAsk) return { ok: true, states: state ? [state] : [] };
  const statement = { facts, personId: null, byHand: [] };
  const wish = {
    statement,
    kinds: settings.tickedKinds,
    provider: 'pronto',
    consent: { origin: 'page' },
  } as const;
  const answer = await ask({ database: context.database, now: context.now(), newId: context.newId }, wish);
  if (!answer.ok) return { ok: false, code: answer.failure.code === 'too_many_asks' ? 'too-many' : 'failed' };
  context.drain();
  context.changed();
  return { ok: true, states: await statesOf(context, [facts]) };
}

async function statesOf(
  { database }: WorkerContext,
  people: readonly PersonIdentity[],
): Promise<ButtonState[]> {
  const { tickedKinds } = await readSettings(database);
  return Promise.all(
    people.map(async (identity) => {
      const ids = await findPersonIds(database, identity);
      const lookups = await database.lookups.where('personId').anyOf(ids).toArray();
      return buttonState(tickedKinds, newestLookups(lookups));
    }),
  );
}
