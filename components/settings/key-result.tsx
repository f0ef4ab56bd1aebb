import type { KeyHint } from '../../lib/database.ts';
import { failureCodes } from '../../lib/enrichment/failure.ts';
import { formatTime } from '../../lib/format/format-time.ts';
import { locale, text } from '../../lib/text.ts';
import { failureTexts } from '../shell/failure-texts.ts';
import { Callout } from '../shell/callout.tsx';

/** What the last free check said of a stored key. */
export function KeyResult({ hint }: { hint: KeyHint }) {
  const { checkResult, checkedAt, account } = hint;
  if (checkResult === null) return null;
  const when = checkedAt === null ? null : <p>{text('checked_at', formatTime(checkedAt, locale()))}</p>;
  if (checkResult === 'good') {
    return (
      <Callout tone="good" icon="check" title={text('key_good')}>
        {account && (
          <p>
            {text('key_account')} <bdi>{account}</bdi>
          </p>
        )}
        {when}
      </Callout>
    );
  }
  const code = failureCodes.find((one) => one === checkResult) ?? 'internal';
  const { happened, next } = failureTexts({ code, cost: 'not-charged' });
  return (
    <Callout tone="caution" icon="warning" title={happened} urgent>
      <p>{next}</p>
      {when}
    </Callout>
  );
}
