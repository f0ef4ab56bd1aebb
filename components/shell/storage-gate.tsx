import { type ReactNode, useEffect, useState } from 'react';
import { StorageRescue } from '../privacy/storage-rescue.tsx';
import { useDatabase } from '../database-context.ts';
import { WhenReadable } from './when-readable.tsx';

/** So often (ms) it is tried to open it after all. */
const everyMs = 3000;

/** Offers a way out of a database that cannot be opened; live queries alone would stay silent about it. */
export function StorageGate({ children }: { children: ReactNode }) {
  const database = useDatabase();
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    database.open().catch((error: unknown) => setFailure({ error }));
  }, [database]);
  if (!failure) return children;
  return (
    <>
      <WhenReadable everyMs={everyMs} onReadable={() => setFailure(null)} />
      <StorageRescue error={failure.error} />
    </>
  );
}
