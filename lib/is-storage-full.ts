/** Was it for want of room that the database or the file system refused? Dexie wraps what the browser threw. */
export function isStorageFull(error: unknown): boolean {
  return errorNames(error).includes('QuotaExceededError');
}

/** Only names: the text of such an error may hold data. */
export function errorNames(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return [error.name, ...('inner' in error ? errorNames(error.inner) : [])];
}
