import { freeFailure } from '../enrichment/create-failure.ts';
import type { Wish, WishAnswer } from '../messages.ts';
import type { WorkerContext } from './worker-context.ts';

type Handler<Type extends Wish['type']> = (
  context: WorkerContext,
  wish: Extract<Wish, { type: Type }>,
) => Promise<WishAnswer>;

const notYet = async (): Promise<WishAnswer> => ({ ok: false, failure: freeFailure('internal') });

export const startRun: Handler<'start-run'> = notYet;
export const pauseRun: Handler<'pause-run'> = notYet;
export const resumeRun: Handler<'resume-run'> = notYet;
export const cancelRun: Handler<'cancel-run'> = notYet;
export const retryRun: Handler<'retry-run'> = notYet;
