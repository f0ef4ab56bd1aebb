import { failureCodes } from '../../lib/enrichment/failure.ts';
import type { DropReason, RunState, StopReason } from '../../lib/enrichment/run.ts';
import { type TextKey, text } from '../../lib/text.ts';
import type { StateLook } from '../shell/state-chip.tsx';

export const runLooks: Record<RunState, StateLook> = {
  filling: { key: 'run_filling', tone: 'note', icon: 'clock' },
  running: { key: 'run_running', tone: 'note', icon: 'search' },
  paused: { key: 'run_paused', tone: 'caution', icon: 'clock' },
  stopped: { key: 'run_stopped', tone: 'bad', icon: 'warning' },
  cancelled: { key: 'run_cancelled', tone: 'plain', icon: 'cross' },
  finished: { key: 'run_finished', tone: 'good', icon: 'check' },
};

export const dropTexts: Record<DropReason, TextKey> = {
  'already-found': 'drop_already_found',
  'recently-asked': 'drop_recently_asked',
  duplicate: 'drop_duplicate',
  'no-profile': 'drop_no_profile',
  'name-incomplete': 'drop_name_incomplete',
  'company-missing': 'drop_company_missing',
  'address-missing': 'drop_address_missing',
  suppressed: 'drop_suppressed',
  'known-contact': 'drop_known_contact',
  'in-other-run': 'drop_in_other_run',
  'no-vendor': 'drop_no_vendor',
  'over-person-limit': 'drop_over_person_limit',
};

/** What the user can do about those who are left out for a reason, where anything can be done. */
export const dropRemedies: Partial<Record<DropReason, TextKey>> = {
  'name-incomplete': 'drop_name_incomplete_next',
  'company-missing': 'drop_company_missing_next',
  'address-missing': 'drop_address_missing_next',
  'no-vendor': 'drop_no_vendor_next',
  'over-person-limit': 'failure_over_person_limit_next',
};

/** Why a run stopped itself, and what to do. */
export function stopTexts(reason: StopReason): { happened: string; next: string } {
  if (reason === 'offline') return { happened: text('failure_offline'), next: text('offline_about') };
  const code = failureCodes.find((known) => known === reason);
  if (code) return { happened: text(`failure_${code}`), next: text(`failure_${code}_next`) };
  const isCap = reason === 'run_cap';
  return {
    happened: text(isCap ? 'stop_run_cap' : 'stop_vendor_failing'),
    next: text(isCap ? 'stop_run_cap_next' : 'stop_vendor_failing_next'),
  };
}
