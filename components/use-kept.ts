import { useState } from 'react';

/** The last answer there was, while the next one is read: what was shown stays in its place. */
export function useKept<Value>(fresh: Value | undefined): Value | undefined {
  const [known, setKnown] = useState(fresh);
  if (fresh !== undefined && fresh !== known) setKnown(fresh);
  return fresh ?? known;
}
