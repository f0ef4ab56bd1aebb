/** Ids that something is being done with just now. */
export interface HeldIds {
  during<T>(id: string, work: Promise<T>): Promise<T>;
  has(id: string): boolean;
}

export function createHeldIds(): HeldIds {
  const held = new Set<string>();
  return {
    has: (id) => held.has(id),
    async during(id, work) {
      held.add(id);
      try {
        return await work;
      } finally {
        held.delete(id);
      }
    },
  };
}
