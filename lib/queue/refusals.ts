import { isStorageFull } from '../is-storage-full.ts';
import type { StorageTrouble } from '../storage-trouble.ts';

/** Who cannot write at the moment. Several meet the same full disk, and it is over when all of them have written. */
export interface Refusals {
  begin(who: object, error: unknown): void;
  end(who: object): void;
}

/** `tell`: what the user is told, null when it is over. `refused`: called at each refusal, before anybody tries again. */
export function createRefusals(
  tell: (trouble: StorageTrouble | null) => void,
  refused: () => void = () => undefined,
): Refusals {
  const troubles = new Map<object, StorageTrouble>();
  const worst = () => {
    const all = [...troubles.values()];
    return all.find((trouble) => trouble === 'full') ?? all[0] ?? null;
  };
  return {
    begin(who, error) {
      refused();
      troubles.set(who, isStorageFull(error) ? 'full' : 'refusing');
      tell(worst());
    },
    end(who) {
      if (troubles.delete(who)) tell(worst());
    },
  };
}
