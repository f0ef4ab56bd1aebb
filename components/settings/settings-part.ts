import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import type { SettingsForm, SettingsProblem, SettingsProblems } from '../../lib/settings-form.ts';
import { type TextKey, text } from '../../lib/text.ts';

/** What each part of the settings form is given. */
export interface SettingsPart {
  draft: SettingsForm;
  problems: SettingsProblems;
  provider: ProviderId;
  change: (changes: Partial<SettingsForm>) => void;
}

const problemTexts: Record<SettingsProblem, TextKey> = {
  'not-a-number': 'problem_not_a_number',
  'not-https': 'problem_not_https',
  'not-a-country': 'problem_not_a_country',
};

export function problemText(problem: SettingsProblem | undefined): string | undefined {
  return problem && text(problemTexts[problem]);
}
