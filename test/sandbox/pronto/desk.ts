import { randomUUID } from 'node:crypto';
import type { SandboxPerson } from '../people.ts';
import type { Answer, Exchange } from '../site.ts';
import { createCourier } from '../vendor/delivery.ts';
import { createHall } from '../vendor/hall.ts';
import { latency } from '../vendor/latency.ts';
import { stagePoll } from '../vendor/stage-poll.ts';
import type { Checked } from '../vendor/parse-object.ts';
import { scenarioFor } from '../vendor/person-for.ts';
import { charge, priceOf, type LedgerEntry, type Payer } from './billing.ts';
import { findPerson } from './finding.ts';
import { creditsBody, type ProntoKnobs } from './knobs.ts';
import { refusals } from './refusals.ts';
import { createRefuser, personOfContact } from './refuse.ts';
import { checkBulk, checkEnrichment, type Enrichment } from './request.ts';

export type Handler = (exchange: Exchange, payer: Payer) => void | Promise<void>;

export interface Webhook {
  url: string;
  body: object;
}

export interface Desk {
  ledger: LedgerEntry[];
  webhooks: Webhook[];
  enrichNow: Handler;
  enrichLater: Handler;
  enrichMany: Handler;
  credits: Handler;
  account: Handler;
  poll: (enrichmentId: string) => Handler;
  held: () => number;
  releaseHeld: () => void;
}

interface Job {
  enrichmentId: string;
  request: Enrichment;
  person: SandboxPerson;
  payer: Payer;
  polls: number;
  result: object | null;
}

const head = (job: Job) => ({
  enrichment_id: job.enrichmentId,
  first_name: job.person.firstName,
  last_name: job.person.lastName,
  custom: job.request.custom,
});

const notJson = { ok: false as const, errors: ['content-type must be application/json'] };

const isJson = ({ headers }: Exchange): boolean =>
  String(headers['content-type'] ?? '').startsWith('application/json');

function checkRequest(exchange: Exchange, most: number): Checked<Enrichment> {
  return isJson(exchange) ? checkEnrichment(exchange.body, most) : notJson;
}

/** With which status nothing was found is on no page. */
const statusOf = (scenario: string): number => (scenario === 'nothing-404' ? 404 : 200);

/** The work behind the routes: checks, charges, finds and delivers. */
export function createDesk(knobs: ProntoKnobs): Desk {
  const ledger: LedgerEntry[] = [];
  const webhooks: Webhook[] = [];
  const jobs = new Map<string, Job>();
  const hall = createHall();
  const refuse = createRefuser(knobs);
  const deliver = createCourier(knobs, hall);

  /** Charges, and gives the result with the vendor's underscores. */
  const finish = (job: Job): object => {
    const { paid, ...words } = findPerson(
      job.person,
      job.request,
      scenarioFor(job.person, job.payer.account, knobs),
    );
    charge(ledger, job.payer, { ...job, found: { ...words, paid } });
    const body = { ...head(job), linkedin_profile_url: job.request.linkedin_url, ...words };
    if (job.request.webhook_url) webhooks.push({ url: job.request.webhook_url, body });
    return body;
  };

  /** The job of a request that passes; null when it was refused. */
  const take = (exchange: Exchange, payer: Payer, most: number): Job | null => {
    const checked = checkRequest(exchange, most);
    const person = checked.ok ? personOfContact(checked.value) : null;
    const refusal = person && checked.ok ? refuse(checked.value, person, payer) : null;
    if (checked.ok && person && !refusal)
      return { enrichmentId: randomUUID(), request: checked.value, person, payer, polls: 0, result: null };
    exchange.respond(refusal ?? refusals.validation(checked.ok ? [] : checked.errors));
    return null;
  };

  /** The jobs of a batch that passes. The first person's scenario is that of the whole batch. */
  const takeBatch = (exchange: Exchange, payer: Payer): { enrichmentId: string; jobs: Job[] } | Answer => {
    const checked = isJson(exchange) ? checkBulk(exchange.body) : notJson;
    if (!checked.ok) return refusals.validation(checked.errors);
    const { contacts, enrichment_type } = checked.value;
    const enrichmentId = randomUUID();
    const jobs = contacts.map((contact): Job => {
      const request = { ...checked.value, ...contact };
      return { enrichmentId, request, person: personOfContact(contact), payer, polls: 0, result: null };
    });
    const [first] = jobs;
    const refusal = first ? refuse(first.request, first.person, payer) : null;
    if (refusal) return refusal;
    const tooDear = priceOf(enrichment_type) * contacts.length > payer.account.credits;
    return tooDear ? refusals.credits : { enrichmentId, jobs };
  };

  return {
    ledger,
    webhooks,
    held: hall.held,
    releaseHeld: hall.release,
    async enrichNow(exchange, payer) {
      await latency(knobs);
      const job = take(exchange, payer, 3);
      if (!job) return;
      const scenario = scenarioFor(job.person, payer.account, knobs);
      if (scenario === 'reset-before') return exchange.reset();
      return deliver(exchange, { status: statusOf(scenario), body: finish(job) }, scenario);
    },
    async enrichLater(exchange, payer) {
      await latency(knobs);
      const job = take(exchange, payer, 1);
      if (!job) return;
      const scenario = scenarioFor(job.person, payer.account, knobs);
      if (scenario === 'reset-before') return exchange.reset();
      jobs.set(job.enrichmentId, job);
      return deliver(exchange, { status: 202, body: { ...head(job), status: 'pending' } }, scenario);
    },
    async enrichMany(exchange, payer) {
      await latency(knobs);
      const batch = takeBatch(exchange, payer);
      if ('status' in batch) return exchange.respond(batch);
      const [first] = batch.jobs;
      const scenario = first ? scenarioFor(first.person, payer.account, knobs) : 'found';
      if (scenario === 'reset-before') return exchange.reset();
      for (const job of batch.jobs) finish(job);
      return deliver(exchange, { status: 202, body: { enrichment_id: batch.enrichmentId } }, scenario);
    },
    credits: (exchange, { account }) =>
      exchange.respond({ status: 200, body: creditsBody(knobs.creditsShape, account.credits) }),
    account: (exchange, { account: { name, email } }) =>
      exchange.respond({ status: 200, body: { name, email, plan: 'growth' } }),
    poll:
      (enrichmentId) =>
      async (exchange, { key }) => {
        await latency(knobs);
        const job = jobs.get(enrichmentId);
        if (job?.payer.key !== key) return exchange.respond(refusals.unknownPath);
        job.polls += 1;
        const scenario = scenarioFor(job.person, job.payer.account, knobs);
        const staged = stagePoll(scenario, job.polls, refusals.unknownPath);
        if (staged) return exchange.respond(staged);
        if (job.polls <= knobs.pollsUntilFinished)
          return exchange.respond({ status: 200, body: { ...head(job), status: 'pending' } });
        job.result ??= finish(job);
        const { phones: phone, ...rest } = job.result as { phones?: string[] };
        const body = { ...rest, phone: phone ?? [], status: 'finished' };
        exchange.respond({ status: statusOf(scenario), body });
      },
  };
}
