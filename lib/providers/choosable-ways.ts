import { isPublicAddress } from '../is-public-host.ts';
import type { ProviderSettings } from '../settings.ts';
import type { Capabilities } from './provider.ts';
import { type Way, ways } from './way.ts';

/** The ways that settings may name. One that takes no single person is for runs only; and without a webhook of the user's
 * that the vendor can reach, results that go nowhere else would be lost. */
export function choosableWays(
  capabilities: Capabilities,
  { webhookUrl }: Pick<ProviderSettings, 'webhookUrl'>,
  use: 'single' | 'run',
): Way[] {
  const canDeliver = webhookUrl !== null && isPublicAddress(webhookUrl);
  return ways.filter((way) => {
    const limits = capabilities.ways[way];
    if (!limits || (way === 'webhook' && !canDeliver)) return false;
    return use === 'run' || limits.people.fewest === 1;
  });
}
