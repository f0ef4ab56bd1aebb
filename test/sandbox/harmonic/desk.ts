import { randomUUID } from 'node:crypto';
import type { Answer, Exchange } from '../site.ts';
import { createCourier } from '../vendor/delivery.ts';
import { createHall } from '../vendor/hall.ts';
import { latency } from '../vendor/latency.ts';
import { scenarioFor } from '../vendor/person-for.ts';
import { createStage } from '../vendor/stage.ts';
import type { Charge } from '../vendor/vendor.ts';
import { monthlyLimit, type HarmonicAccount } from './account.ts';
import { createDirectory, personBody } from './directory.ts';
import { sortOut } from './eligibility.ts';
import { jobStatus, work, type Job } from './jobs.ts';
import type { HarmonicKnobs } from './knobs.ts';
import { refusals, type Drop } from './refusals.ts';
import { checkBatchGet, checkSubmission } from './request.ts';

export interface Payer {
  key: string;
  account: HarmonicAccount;
}

interface Order {
  job: Job;
  dropped: Drop[];
}

/** The work behind the routes: checks, drops, charges, finds and delivers. */
export function createDesk(knobs: HarmonicKnobs) {
  const ledger: Charge[] = [];
  const jobs = new Map<string, Job>();
  const hall = createHall();
  const stage = createStage(knobs, refusals);
  const deliver = createCourier(knobs, hall);
  const directory = createDirectory(knobs);

  const take = ({ headers, body }: Exchange, { key, account }: Payer): Order | Answer => {
    const typed = String(headers['content-type'] ?? '').startsWith('application/json');
    const checked = checkSubmission(body);
    if (!typed) return refusals.validation(['content-type must be application/json']);
    if (!checked.ok) return refusals.validation(checked.errors);
    const { taken, dropped } = sortOut(checked.value, { directory, account, knobs });
    const [first] = taken;
    if (!first) return refusals.nobody(dropped.length, dropped);
    const staged = stage(first.stored.person.slug, first.scenario);
    if (staged) return staged;
    if (taken.length > account.credits) return refusals.quota(taken.length, account.credits);
    const job: Job = { id: randomUUID(), key, taken, scenario: first.scenario, questions: 0 };
    return { job, dropped };
  };

  /** Each person the job takes counts against the month, whatever comes of it. */
  const start = ({ job, dropped }: Order, { key, account }: Payer): Answer => {
    jobs.set(job.id, job);
    work(job, knobs.now());
    account.credits -= job.taken.length;
    for (const { stored } of job.taken)
      ledger.push({ at: Date.now(), key, reference: job.id, person: stored.person.slug, amount: 1 });
    return {
      status: 200,
      body: {
        job_id: job.id,
        status: 'PENDING',
        accepted_count: job.taken.length,
        dropped,
        monthly_remaining: account.credits,
        created_at: new Date(knobs.now()).toISOString(),
      },
    };
  };

  return {
    ledger,
    urnOf: directory.urnOf,
    held: hall.held,
    releaseHeld: hall.release,
    async submit(exchange: Exchange, payer: Payer) {
      await latency(knobs);
      const order = take(exchange, payer);
      if ('status' in order) return exchange.respond(order);
      const { scenario } = order.job;
      if (scenario === 'reset-before') return exchange.reset();
      return deliver(exchange, start(order, payer), scenario);
    },
    job:
      (id: string) =>
      (exchange: Exchange, { key }: Payer) => {
        const job = jobs.get(id);
        exchange.respond(job?.key === key ? jobStatus(job, knobs) : refusals.unknownJob);
      },
    usage: (exchange: Exchange, { account: { credits } }: Payer) =>
      exchange.respond({
        status: 200,
        body: {
          monthly_usage: monthlyLimit - credits,
          monthly_limit: monthlyLimit,
          monthly_remaining: credits,
        },
      }),
    person: (urn: string) => (exchange: Exchange) => {
      const stored = directory.byUrn(urn);
      exchange.respond(stored ? { status: 200, body: personBody(stored, knobs) } : refusals.unknownPerson);
    },
    people(exchange: Exchange) {
      const checked = checkBatchGet(exchange.body);
      if (!knobs.hasBatchGet) return exchange.respond(refusals.unknownPath);
      if (!checked.ok) return exchange.respond(refusals.validation(checked.errors));
      const known = checked.value.urns.flatMap((urn) => directory.byUrn(urn) ?? []);
      exchange.respond({ status: 200, body: known.map((stored) => personBody(stored, knobs)) });
    },
    enrichPerson(exchange: Exchange, { account }: Payer) {
      const stored = directory.at(exchange.url.searchParams.get('linkedin_url') ?? '', account);
      if (stored === 'invalid') return exchange.respond(refusals.validation(['linkedin_url is no profile']));
      const isGone = stored && scenarioFor(stored.person, account, knobs) === 'address-on-record-gone';
      if (!stored || isGone) return exchange.respond(refusals.scheduled(randomUUID()));
      exchange.respond({ status: 201, body: { ...personBody(stored, knobs), merged_person_urn: null } });
    },
  };
}
