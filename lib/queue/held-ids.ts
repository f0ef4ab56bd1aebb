/** Ids that something is being done with just now. */
interface HeldIds {
  during<T>(ids: readonly string[], work: Promise<T>): Promise<T>;
  has(id: string): boolean;
}

export function createHeldIds(): HeldIds {
  const held = new Set<string>();
  return {
    has: (id) => held.has(id),
    async during(ids, work) {
      for (const id of ids) held.add(id);
      try {
        return await work;
      } finally {
        for (const id of ids) held.delete(id);
      }
    },
  };
}
