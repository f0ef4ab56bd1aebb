import { useCallback, useMemo } from 'react';
import type { Kind } from '../../lib/enrichment/kind.ts';
import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { type KnownPerson, readPeopleOnPage } from '../../lib/people-on-page.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveSampled } from '../use-live-sampled.ts';

/** What is known of these people, in their order; undefined while it is read. */
export function usePeopleOnPage(
  people: readonly PersonFacts[],
  ticked: readonly Kind[],
): readonly KnownPerson[] | undefined {
  const database = useDatabase();
  // Each report of the page brings new objects; only other people or kinds are another question.
  const asked = JSON.stringify([people, ticked]);
  const question = useMemo((): [PersonFacts[], Kind[]] => JSON.parse(asked), [asked]);
  return useLiveSampled(useCallback(() => readPeopleOnPage(database, ...question), [database, question]));
}
