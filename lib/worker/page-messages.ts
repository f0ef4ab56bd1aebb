import { type ButtonState, buttonState } from '../enrichment/button-state.ts';
import type { FailureCode } from '../enrichment/failure.ts';
import { newestLookups } from '../enrichment/newest-lookups.ts';
import type { PersonFacts, PersonIdentity } from '../enrichment/person.ts';
import { identityKeys } from '../reading/profile-address.ts';
import type { PageAnswer, PageMessage } from '../messages.ts';
import { personKeys } from '../people/person-keys.ts';
import { findPersonIds } from '../people/find-person.ts';
import { ask } from '../queue/ask.ts';
import { readSettings } from '../read-settings.ts';
import { appearance } from './appearance.ts';
import { requestPanel } from './request-panel.ts';
import { changeSelection, selectedKeys } from './selection.ts';
import type { WorkerContext } from './worker-context.ts';

/** Does what a page may wish: one person asked or 25 selected a message, within the limits, and never an answer with
 * data. */
export async function answerPage(
  context: WorkerContext,
  message: PageMessage,
  windowId?: number,
): Promise<PageAnswer> {
  if (message.type === 'find') return find(context, message.person);
  if (message.type === 'select') return select(context, message);
  if (message.type === 'review') await requestPanel(context, { type: 'review' }, windowId);
  const answer = await answerAbout(context, message.type === 'states' ? message.people : []);
  if (message.type !== 'appearance' || !answer.pageControls) return answer;
  return { ...answer, appearance: appearance() };
}

async function find(context: WorkerContext, facts: PersonFacts): Promise<PageAnswer> {
  const { database, now, newId } = context;
  if (identityKeys(facts).length === 0) return { ok: false, code: 'invalid' };
  const { firstRunDoneAt, tickedKinds: kinds } = await readSettings(database);
  if (firstRunDoneAt === null || kinds.length === 0) return answerAbout(context, [facts]);
  const statement = { facts, personId: null, byHand: [] };
  const wish = { statement, kinds, consent: { origin: 'page' } } as const;
  const answer = await ask({ database, now: now(), newId }, wish);
  // The page is not told who is never looked up; the panel says why nothing happened.
  if (!answer.ok && answer.failure.code === 'suppressed') return answerAbout(context, [facts]);
  if (!answer.ok) return refuseFind(context, answer.failure.code);
  context.drain();
  context.changed();
  return answerAbout(context, [facts]);
}

/** The page may not be told why; the panel shows the limit while this counter is fresh. */
async function refuseFind({ database, now }: WorkerContext, code: FailureCode): Promise<PageAnswer> {
  if (code !== 'too_many_asks') return { ok: false, code: 'failed' };
  await database.counters.put({ name: 'page-limit-at', value: now() });
  return { ok: false, code: 'too-many' };
}

async function select(
  context: WorkerContext,
  { people, selected }: Extract<PageMessage, { type: 'select' }>,
): Promise<PageAnswer> {
  const { database, now } = context;
  if (people.every((one) => personKeys(one).length === 0)) return { ok: false, code: 'invalid' };
  const hadRoom = await changeSelection(database, { people, selected, now: now() });
  context.changed();
  return hadRoom ? answerAbout(context, people) : { ok: false, code: 'too-many' };
}

/** What a page hears after all that it says: states, and what is selected. */
async function answerAbout(
  context: WorkerContext,
  people: readonly PersonIdentity[],
): Promise<Extract<PageAnswer, { ok: true }>> {
  const { database } = context;
  const { pageControls, firstRunDoneAt } = await readSettings(database);
  const chosen = await selectedKeys(database, people);
  return {
    ok: true,
    states: await statesOf(context, people),
    selected: people.map((one) => personKeys(one).some((key) => chosen.has(key))),
    selectedCount: await database.selection.count(),
    // Before the first run the user has not yet been asked whether anything may be put into pages.
    pageControls: pageControls && firstRunDoneAt !== null,
    appearance: null,
  };
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
