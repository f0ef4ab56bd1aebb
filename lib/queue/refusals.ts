import { isStorageFull } from '../is-storage-full.ts';
import type { StorageTrouble } from '../storage-trouble.ts';

/** Who cannot write at the moment. Several meet the same full disk, and it is over when all of them have written. */
export interface Refusals {
  begin(who: object, error: unknown): void;
  end(who: object): void;
}

export function createRefusals(tell: (trouble: StorageTrouble | null) => void): Refusals {
  const refused = new Map<object, StorageTrouble>();
  const worst = () => {
    const troubles = [...refused.values()];
    return troubles.find((trouble) => trouble === 'full') ?? troubles[0] ?? null;
  };
  return {
    begin(who, error) {
      refused.set(who, isStorageFull(error) ? 'full' : 'refusing');
      tell(worst());
    },
    end(who) {
      if (refused.delete(who)) tell(worst());
    },
  };
}
