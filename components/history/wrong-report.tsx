import { capabilitiesOf } from '../../lib/providers/index.ts';
import { text } from '../../lib/text.ts';
import { readWrongFindings } from '../../lib/wrong-report.ts';
import { useDatabase } from '../database-context.ts';
import { CopyAction } from '../shell/copy-action.tsx';
import { Callout } from '../shell/callout.tsx';
import { useHistoryStore } from './history-store.ts';
import { useLiveQuery } from '../use-live-query.ts';
import { wrongReportText } from './wrong-report-text.ts';

/** For who looks at what was paid but wrong: a text to each vendor, to ask for the credits back. */
export function WrongReport() {
  const isWanted = useHistoryStore(({ query }) => query.outcomes.includes('wrong'));
  return isWanted ? <Reports /> : null;
}

function Reports() {
  const database = useDatabase();
  const wrong = useLiveQuery(() => readWrongFindings(database), [database]);
  if (!wrong || wrong.size === 0) return null;
  return (
    <Callout tone="note" icon="info" title={text('wrong_report')}>
      {[...wrong].map(([provider, findings]) => {
        const label = text('wrong_report_copy', capabilitiesOf(provider).name);
        const value = () => wrongReportText(provider, findings);
        return <CopyAction key={provider} look="plain" label={label} name={label} value={value} />;
      })}
    </Callout>
  );
}
