import { useState } from 'react';

/** Takes what went wrong out of sight of React, in an effect or later, to the part that says so. */
export function useThrown(): (error: unknown) => void {
  const [thrown, setThrown] = useState<{ error: unknown } | null>(null);
  const [fail] = useState(() => (error: unknown) => setThrown({ error }));
  if (thrown) throw thrown.error;
  return fail;
}
