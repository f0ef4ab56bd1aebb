/** What helps to find a fault and names nobody: no key, no person, no text of a page. */
interface Diagnostics {
  version: string;
  browser: string;
  language: string;
  error: string | null;
  /** What the readers made of the page: its kind, what is missing, and where the rest was found. */
  page: PageDiagnostics | null;
  /** Where in our own code it broke. */
  frames: string[];
}

export interface PageDiagnostics {
  kind: string;
  missing: string[];
  sources: string[];
}

/** Only the places of a stack: a message may quote a person's data. */
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || !error.stack) return [];
  return error.stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim().slice(0, 200))
    .slice(0, 15);
}

export function diagnose(
  error: unknown,
  about: { version: string; browser: string; language: string },
  page: PageDiagnostics | null = null,
): Diagnostics {
  const name = error instanceof Error ? error.name : null;
  return { ...about, error: name, page, frames: framesOf(error) };
}
