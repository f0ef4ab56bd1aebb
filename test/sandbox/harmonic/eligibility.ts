import { scenarioFor } from '../vendor/person-for.ts';
import type { HarmonicAccount } from './account.ts';
import type { createDirectory, Stored } from './directory.ts';
import type { Taken } from './jobs.ts';
import type { HarmonicKnobs } from './knobs.ts';
import type { Drop } from './refusals.ts';
import type { Submission } from './request.ts';

const cooldownMs = 30 * 86_400_000;

type Directory = ReturnType<typeof createDirectory>;

/** Who of a submission is taken, each person once, and who is dropped for which reason. */
export function sortOut(
  { person_linkedin_urls: addresses = [], person_urns: urns = [] }: Submission,
  { directory, account, knobs }: { directory: Directory; account: HarmonicAccount; knobs: HarmonicKnobs },
): { taken: Taken[]; dropped: Drop[] } {
  const inputs = [
    ...addresses.map((input) => ({ input, found: directory.at(input, account) })),
    ...urns.map((input) => ({ input, found: directory.submitted(input, account) })),
  ];
  const dropped: Drop[] = [];
  const taken = new Map<string, Taken>();
  for (const { input, found } of inputs) {
    const reason = found === 'invalid' ? 'INVALID_URL' : reasonAgainst(found, knobs.now());
    if (reason) dropped.push({ submitted_identifier: input, reason });
    else if (found && found !== 'invalid')
      taken.set(found.urn, { stored: found, scenario: scenarioFor(found.person, account, knobs) });
  }
  return { taken: [...taken.values()], dropped };
}

function reasonAgainst(found: Stored | null, now: number): string | null {
  if (found === null) return 'NOT_FOUND';
  if (found.hasEmail) return 'ALREADY_HAS_EMAIL';
  const { attemptedAt } = found;
  return attemptedAt !== null && now - attemptedAt < cooldownMs ? 'RECENTLY_ATTEMPTED' : null;
}
