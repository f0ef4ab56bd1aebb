import { useCallback, useMemo } from 'react';
import type { Kind } from '../../lib/enrichment/kind.ts';
import type { PersonFacts, PersonIdentity } from '../../lib/enrichment/person.ts';
import { type KnownPerson, readPeopleOnPage } from '../../lib/people-on-page.ts';
import { useDatabase } from '../database-context.ts';
import { useKept } from '../use-kept.ts';
import { useLiveSampled } from '../use-live-sampled.ts';

/** By `identityOf`. */
type KnownPeople = ReadonlyMap<string, KnownPerson>;

export function identityOf({ address, memberId, leadId }: PersonIdentity): string {
  return [address, memberId, leadId].join(' ');
}

/** What is known of these people; undefined while it is read. When others join them, what is known of the rest stays. */
export function usePeopleOnPage(
  people: readonly PersonFacts[],
  ticked: readonly Kind[],
): KnownPeople | undefined {
  const database = useDatabase();
  // Each report of the page brings new objects; only other people or kinds are another question.
  const asked = JSON.stringify([people, ticked]);
  const question = useMemo((): [PersonFacts[], Kind[]] => JSON.parse(asked), [asked]);
  const read = useCallback(async () => {
    const known = await readPeopleOnPage(database, ...question);
    const [them] = question;
    return new Map(them.flatMap((person, place) => entryOf(person, known[place])));
  }, [database, question]);
  return useKept(useLiveSampled(read));
}

const entryOf = (person: PersonFacts, known: KnownPerson | undefined): [string, KnownPerson][] =>
  known ? [[identityOf(person), known]] : [];
