import { createTurns } from '../create-turns.ts';

/** What makes an end of deletions, and what takes them back in parts, are not done at the same time. */
export const inDeletionTurn = createTurns();
