import { randomUUID } from 'node:crypto';
import type { Answer, Exchange } from '../site.ts';
import { createCourier } from '../vendor/delivery.ts';
import { createHall } from '../vendor/hall.ts';
import { latency } from '../vendor/latency.ts';
import { personFor, scenarioFor } from '../vendor/person-for.ts';
import { createStage } from '../vendor/stage.ts';
import type { Charge } from '../vendor/vendor.ts';
import { createWebhooks } from '../vendor/webhooks.ts';
import type { SalesfinityAccount } from './account.ts';
import { isCharged, jobStatus, result, type Job } from './jobs.ts';
import type { SalesfinityKnobs } from './knobs.ts';
import { refusals } from './refusals.ts';
import { checkEnrichment } from './request.ts';

export interface Payer {
  key: string;
  account: SalesfinityAccount;
}

/** The work behind the routes: checks, charges, finds and delivers. */
export function createDesk(knobs: SalesfinityKnobs) {
  const ledger: Charge[] = [];
  const jobs = new Map<string, Job>();
  const hall = createHall();
  const stage = createStage(knobs, refusals);
  const deliver = createCourier(knobs, hall);
  const webhooks = createWebhooks(() => knobs.webhookReceiver);

  const take = ({ headers, body }: Exchange, { key, account }: Payer): Job | Answer => {
    const typed = String(headers['content-type'] ?? '').startsWith('application/json');
    const checked = checkEnrichment(body);
    if (!typed) return refusals.validation(['content-type must be application/json']);
    if (!checked.ok) return refusals.validation(checked.errors);
    const { value: request } = checked;
    const person = personFor({
      firstName: '',
      lastName: '',
      address: request.linkedin_url,
      domain: undefined,
    });
    const scenario = scenarioFor(person, account, knobs);
    const refusal = stage(person.slug, scenario) ?? (account.credits > 0 ? null : refusals.credits);
    return refusal ?? { id: randomUUID(), key, request, person, scenario, questions: 0 };
  };

  /** The vendor works whether it is asked about it or not. */
  const start = (job: Job, { key, account }: Payer): Answer => {
    jobs.set(job.id, job);
    if (isCharged(job)) {
      account.credits -= 1;
      ledger.push({ at: Date.now(), key, reference: job.id, person: job.person.slug, amount: 1 });
    }
    const { callback_url: callback, linkedin_url } = job.request;
    if (callback && job.scenario !== 'processing-for-ever') webhooks.send(callback, result(job));
    if (job.scenario === 'done-at-once') return { status: 201, body: result(job) };
    return { status: 201, body: { _id: job.id, status: 'pending', linkedin_url } };
  };

  return {
    ledger,
    webhooks: webhooks.attempts,
    held: hall.held,
    releaseHeld: hall.release,
    async enrich(exchange: Exchange, payer: Payer) {
      await latency(knobs);
      const job = take(exchange, payer);
      if ('status' in job) return exchange.respond(job);
      if (job.scenario === 'reset-before') return exchange.reset();
      return deliver(exchange, start(job, payer), job.scenario);
    },
    poll:
      (id: string) =>
      (exchange: Exchange, { key }: Payer) => {
        const job = jobs.get(id);
        exchange.respond(job?.key === key ? jobStatus(job, knobs) : refusals.unknownLookup);
      },
    credits: (exchange: Exchange, { account }: Payer) =>
      exchange.respond({ status: 200, body: { balance: account.credits } }),
  };
}
