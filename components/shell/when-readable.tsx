import { useEffect, useEffectEvent } from 'react';
import { useDatabase } from '../database-context.ts';

interface WhenReadableProps {
  /** So long (ms) between two looks. */
  everyMs: number;
  onReadable: () => void;
}

/** Looks whether the database can be opened again, and each table read: after a full disk, nobody tells. */
export function WhenReadable({ everyMs, onReadable }: WhenReadableProps) {
  const database = useDatabase();
  const tell = useEffectEvent(onReadable);
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      await database.open();
      await Promise.all(database.tables.map((table) => table.limit(1).toArray()));
      if (isWanted) tell();
    };
    const timer = setInterval(() => void look().catch(() => undefined), everyMs);
    return () => {
      isWanted = false;
      clearInterval(timer);
    };
  }, [database, everyMs]);
  return null;
}
