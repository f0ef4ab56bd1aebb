import { type ReactNode, useEffect, useState } from 'react';
import { useDatabase } from '../database-context.ts';

/** Hands a database that cannot be opened to the boundary above; live queries alone would stay silent about it. */
export function StorageGate({ children }: { children: ReactNode }) {
  const database = useDatabase();
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    database.open().catch((error: unknown) => setFailure({ error }));
  }, [database]);
  if (failure) throw failure.error;
  return children;
}
