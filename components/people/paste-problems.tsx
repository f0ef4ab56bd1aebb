import type { ImportProblem, ImportReason } from '../../lib/import/read-people.ts';
import { type TextKey, plural, text } from '../../lib/text.ts';
import styles from './paste-problems.module.css';

/** More lines than these nobody reads. */
const mostShown = 200;

const reasons: Record<ImportReason, TextKey> = {
  'no-profile': 'paste_no_profile',
  nobody: 'paste_nobody',
  'broken-quote': 'paste_broken_quote',
  'address-ignored': 'paste_address_ignored',
  'too-many': 'paste_too_many',
};

/** Line by line, what of a pasted list was not understood. */
export function PasteProblems({ problems }: { problems: readonly ImportProblem[] }) {
  if (problems.length === 0) return null;
  const more = problems.length - mostShown;
  return (
    <section aria-labelledby="paste-problems">
      <h3 id="paste-problems">{plural('paste_problems', problems.length)}</h3>
      <ul className={styles.list}>
        {problems.slice(0, mostShown).map(({ line, text: excerpt, reason }) => (
          <li key={line}>
            <p>{text('paste_line', line, text(reasons[reason]))}</p>
            <q className={styles.excerpt} dir="auto">
              {excerpt}
            </q>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{plural('paste_more', more)}</p>}
    </section>
  );
}
