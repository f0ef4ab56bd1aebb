import { type ReactNode, useEffect, useState } from 'react';
import { StorageRescue } from '../privacy/storage-rescue.tsx';
import { useDatabase } from '../database-context.ts';

/** Offers a way out of a database that cannot be opened; live queries alone would stay silent about it. */
export function StorageGate({ children }: { children: ReactNode }) {
  const database = useDatabase();
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    database.open().catch((error: unknown) => setFailure({ error }));
  }, [database]);
  if (failure) return <StorageRescue error={failure.error} />;
  return children;
}
