import { commonKnobs, type Knobs } from '../vendor/knobs.ts';
import type { WebhookReceiver } from '../vendor/webhooks.ts';
import type { ScenarioName } from './scenarios.ts';

export interface SalesfinityKnobs extends Knobs<ScenarioName> {
  webhookReceiver: WebhookReceiver;
}

/** No page names a limit: this one is made up, so that a careless client is found out. It counts every request. */
export const defaultKnobs = (): SalesfinityKnobs => ({
  ...commonKnobs<ScenarioName>({ requests: 20, perMs: 1_000 }),
  webhookReceiver: () => 200,
});
