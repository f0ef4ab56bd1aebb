import { commonKnobs, type Knobs } from '../vendor/knobs.ts';
import type { WebhookReceiver } from '../vendor/webhooks.ts';
import type { ScenarioName } from './scenarios.ts';

/** What the pages leave open, and the client must take either way. */
export interface SixtyfourKnobs extends Knobs<ScenarioName> {
  /** Do answers say what they cost? */
  tellsCost: boolean;
  /** Does a bulk answer hold its results in a list, or under `results`? */
  bulkShape: 'list' | 'results';
  /** Do the results of a bulk job come in another order than its leads? */
  reversed: boolean;
  /** Does each result echo the lead's LinkedIn address? */
  echoes: boolean;
  webhookReceiver: WebhookReceiver;
}

export const defaultKnobs = (): SixtyfourKnobs => ({
  ...commonKnobs<ScenarioName>({ requests: 500, perMs: 60_000 }),
  tellsCost: true,
  bulkShape: 'results',
  reversed: false,
  echoes: true,
  webhookReceiver: () => 200,
});
