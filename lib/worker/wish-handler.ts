import type { Wish, WishAnswer, WishOf } from '../messages.ts';
import type { WorkerContext } from './worker-context.ts';

/** Does what one sort of wish is about. */
export type WishHandler<Type extends Wish['type']> = (
  context: WorkerContext,
  wish: WishOf<Type>,
) => Promise<WishAnswer>;
