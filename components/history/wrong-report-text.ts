import type { Finding } from '../../lib/enrichment/finding.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { formatTime } from '../../lib/format/format-time.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { locale, plural, text } from '../../lib/text.ts';

/** Asks a vendor for the credits back, in words meant for it. */
export function wrongReportText(provider: ProviderId, findings: readonly Finding[]): string {
  const lines = findings.map(({ value, rawStatus, checkedAt, callId, wrong }) =>
    [
      value,
      text(wrong?.reason === 'bounced' ? 'mark_bounced' : 'mark_wrong'),
      text('wrong_report_said', rawStatus ?? '–', formatTime(checkedAt, locale())),
      callId,
    ].join(' · '),
  );
  const count = findings.length;
  return [
    text('wrong_report_greeting', capabilitiesOf(provider).name),
    plural('wrong_report_text', count),
    ...lines,
    text('wrong_report_request'),
  ].join('\n\n');
}
