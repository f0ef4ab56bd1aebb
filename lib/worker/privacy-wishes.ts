import type { Wish, WishAnswer } from '../messages.ts';
import { informBy } from '../privacy/inform-by.ts';
import type { WorkerContext } from './worker-context.ts';

type Handler<Type extends Wish['type']> = (
  context: WorkerContext,
  wish: Extract<Wish, { type: Type }>,
) => Promise<WishAnswer>;

/** The user told these people that data is held about them, or takes that back. */
export const markInformed: Handler<'mark-informed'> = async (
  { database, now },
  { personIds, isInformed },
) => {
  await database.people
    .where('id')
    .anyOf(personIds)
    .modify((person) => {
      person.informedAt = isInformed ? now() : null;
      person.informBy = isInformed ? null : informBy(person.createdAt);
    });
  return { ok: true };
};

export const savePrivacySettings: Handler<'save-privacy-settings'> = async ({ database }, { settings }) => {
  await database.privacySettings.put({ key: 'privacy', value: settings });
  return { ok: true };
};
