import { useEffect, useState } from 'react';
import type { ConsentEntry } from '../../lib/enrichment/consent.ts';
import { sha256 } from '../../lib/sha256.ts';

/** The text on personal email as each catalogue has it; the build takes nothing else of the catalogues in here. */
const texts = Object.values(
  import.meta.glob<{ message: string }>('../../assets/_locales/*/messages.json', {
    import: 'consent_personal_email_text',
    eager: true,
  }),
).map(({ message }) => message);

/** The very text that was accepted, in the language it was accepted in; null while it is looked for, and when it is no
 * longer in any catalogue. */
export function useAcceptedText(consent: ConsentEntry | null): string | null {
  const hash = consent?.action === 'given' ? consent.textHash : undefined;
  const [accepted, setAccepted] = useState<{ hash: string; text: string } | null>(null);
  useEffect(() => {
    if (hash === undefined) return;
    void Promise.all(texts.map(async (text) => ({ hash: await sha256(text), text }))).then((hashed) =>
      setAccepted(hashed.find((one) => one.hash === hash) ?? null),
    );
  }, [hash]);
  return accepted?.hash === hash ? (accepted?.text ?? null) : null;
}
