import type { VendorPreset } from '../../lib/preset/preset.ts';
import type { Capabilities } from '../../lib/providers/provider.ts';
import { type TextKey, text } from '../../lib/text.ts';
import type { VendorForm, VendorProblem, VendorProblems } from '../../lib/vendor-form.ts';

/** What each part of a vendor's form is given. */
export interface VendorPart {
  draft: VendorForm;
  problems: VendorProblems;
  capabilities: Capabilities;
  /** What the administrator has set of this vendor. */
  preset: VendorPreset;
  change: (changes: Partial<VendorForm>) => void;
}

const problemTexts: Record<VendorProblem, TextKey> = {
  'too-much': 'problem_too_much',
  'not-a-number': 'problem_not_a_number',
  'not-a-limit': 'problem_not_a_limit',
  'not-https': 'problem_not_https',
  'not-public': 'problem_not_public',
  'too-long': 'problem_too_long',
  'not-a-country': 'problem_not_a_country',
  'above-preset': 'problem_above_preset',
};

export function problemText(problem: VendorProblem | undefined): string | undefined {
  return problem && text(problemTexts[problem]);
}
