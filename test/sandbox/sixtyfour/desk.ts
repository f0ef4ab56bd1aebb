import { randomUUID } from 'node:crypto';
import type { SandboxPerson } from '../people.ts';
import type { Answer, Exchange } from '../site.ts';
import { createCourier } from '../vendor/delivery.ts';
import { createHall } from '../vendor/hall.ts';
import { latency } from '../vendor/latency.ts';
import { personFor, scenarioFor } from '../vendor/person-for.ts';
import { createStage } from '../vendor/stage.ts';
import type { Charge } from '../vendor/vendor.ts';
import { createWebhooks } from '../vendor/webhooks.ts';
import type { SixtyfourAccount } from './account.ts';
import { findEmail, sixtyfourPrices, type Found } from './finding.ts';
import { isCharged, isCompleted, jobStatus, type Job } from './jobs.ts';
import type { SixtyfourKnobs } from './knobs.ts';
import { refusals } from './refusals.ts';
import { checkFindEmail, isEmpty, type FindEmail, type Form, type Lead } from './request.ts';
import { webhookHeaders } from './webhook-signature.ts';

export interface Payer {
  key: string;
  account: SixtyfourAccount;
}

interface Research {
  lead: Lead;
  person: SandboxPerson;
  scenario: string;
}

/** A request that was let through. The first lead's scenario is that of the whole request. */
interface Order {
  taskId: string;
  request: FindEmail;
  research: Research[];
  scenario: string;
  payer: Payer;
}

/** The work behind the routes: checks, charges, finds and delivers. */
export function createDesk(knobs: SixtyfourKnobs) {
  const ledger: Charge[] = [];
  const jobs = new Map<string, Job>();
  const hall = createHall();
  const stage = createStage(knobs, refusals);
  const deliver = createCourier(knobs, hall);
  const webhooks = createWebhooks(() => knobs.webhookReceiver);

  const take = (exchange: Exchange, payer: Payer, form: Form): Order | Answer => {
    const checked = checkFindEmail(exchange.body, form);
    if (!isJson(exchange)) return refusals.validation(['content-type must be application/json']);
    if (!checked.ok) return refusals.validation(checked.errors);
    const { value: request } = checked;
    if (request.leads.some(isEmpty)) return refusals.emptyLead;
    const research = request.leads.map((lead) => researchOf(lead, payer, knobs));
    const scenario = research[0]?.scenario ?? 'found';
    const order = { taskId: randomUUID(), request, research, scenario, payer };
    return refusalOf(order) ?? order;
  };

  const refusalOf = ({ research, request, scenario, payer }: Order): Answer | null => {
    const staged = stage(research[0]?.person.slug ?? '', scenario);
    if (staged) return staged;
    if (scenario === 'empty-lead') return refusals.emptyLead;
    if (scenario === 'feature-missing') return refusals.feature;
    const estimated = sixtyfourPrices[request.mode] * research.length;
    return payer.account.credits < estimated ? refusals.credits : null;
  };

  /** Finds and charges: who is found and who is not cost the same. */
  const work = ({ request: { mode }, research, taskId, scenario, payer }: Order, later: boolean): Found[] => {
    const charged = !later || isCharged(scenario);
    return research.map((one) => {
      const found = findEmail({ ...one, mode }, knobs);
      const amount = charged ? found.cost : 0;
      payer.account.credits -= amount;
      const { slug } = one.person;
      if (amount > 0)
        ledger.push({ at: Date.now(), key: payer.key, reference: taskId, person: slug, amount });
      return { ...found, cost: amount };
    });
  };

  const answerOf = (all: readonly Found[], { bulk }: Form): object => {
    const results = all.map(({ result }) => result);
    if (!bulk) return results[0] ?? {};
    const ordered = knobs.reversed ? results.toReversed() : results;
    return knobs.bulkShape === 'list' ? ordered : { results: ordered };
  };

  const start = (order: Order, form: Form): Answer => {
    const { taskId, scenario, payer, request } = order;
    const all = work(order, true);
    const result = answerOf(all, form);
    const cost = all.reduce((sum, one) => sum + one.cost, 0);
    jobs.set(taskId, { taskId, key: payer.key, scenario, result, cost, questions: 0 });
    if (request.webhook_url) {
      const outcome = isCompleted(scenario)
        ? { status: 'completed', result }
        : { status: 'failed', error: 'No result' };
      const event = { task_id: taskId, task_type: 'find_email', ...outcome };
      webhooks.send(request.webhook_url, event, webhookHeaders(payer.account.webhookSecrets));
    }
    return { status: 200, body: { task_id: taskId, status: 'RUNNING' } };
  };

  return {
    ledger,
    webhooks: webhooks.attempts,
    held: hall.held,
    releaseHeld: hall.release,
    findEmail: (form: Form) => async (exchange: Exchange, payer: Payer) => {
      await latency(knobs);
      const order = take(exchange, payer, form);
      if ('status' in order) return exchange.respond(order);
      const { scenario } = order;
      if (scenario === 'reset-before') return exchange.reset();
      const answer = form.later
        ? start(order, form)
        : { status: 200, body: answerOf(work(order, false), form) };
      return deliver(exchange, answer, scenario);
    },
    jobStatus:
      (taskId: string) =>
      (exchange: Exchange, { key }: Payer) => {
        const job = jobs.get(taskId);
        exchange.respond(job?.key === key ? jobStatus(job, knobs) : refusals.unknownTask);
      },
  };
}

const isJson = ({ headers }: Exchange): boolean =>
  String(headers['content-type'] ?? '').startsWith('application/json');

function researchOf(lead: Lead, { account }: Payer, knobs: SixtyfourKnobs): Research {
  const [firstName = '', ...rest] = (lead.name ?? '').split(' ');
  const person = personFor({
    firstName: lead.first_name ?? firstName,
    lastName: lead.last_name ?? rest.join(' '),
    address: lead.linkedin,
    domain: lead.domain,
  });
  return { lead, person, scenario: scenarioFor(person, account, knobs) };
}
