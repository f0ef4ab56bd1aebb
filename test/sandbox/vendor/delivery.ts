import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, Exchange } from '../site.ts';
import type { Hall } from './hall.ts';
import type { Knobs } from './knobs.ts';
import type { CommonScenario } from './scenarios.ts';

const json = { 'content-type': 'application/json; charset=utf-8' };

/** An answer that was worked out and charged for, on its way to the client. */
interface Delivery {
  exchange: Exchange;
  answer: Answer;
  hall: Hall;
  slowMilliseconds: number;
}

type Deliver = (delivery: Delivery) => void | Promise<void>;

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Puts fields before those of an answer that is an object; one that is a list goes as it is. */
const withFields =
  (fields: string): Deliver =>
  ({ exchange, answer }) => {
    const body = JSON.stringify(answer.body).replace(/^\{/, `{${fields},`);
    exchange.respond({ ...answer, headers: json, body });
  };

/** Ways in which an answer that was charged for does not arrive as it should. */
const deliveries: Partial<Record<CommonScenario, Deliver>> = {
  'server-error-charged': ({ exchange }) =>
    exchange.respond({ status: 500, body: { error: 'Timeout upstream' } }),
  'broken-json': ({ exchange, answer }) =>
    exchange.respond({ ...answer, headers: json, body: JSON.stringify(answer.body).slice(0, -20) }),
  empty: ({ exchange, answer }) => exchange.respond({ ...answer, headers: json, body: '' }),
  huge: withFields(`"padding":"${'x'.repeat(10 << 20)}"`),
  deep: withFields(`"nested":${nested(10_000)}`),
  'hostile-json': withFields('"__proto__":{"polluted":true},"constructor":null'),
  'reset-halfway': ({ exchange, answer }) => exchange.breakOff(answer),
  async silence({ exchange, answer, hall }) {
    await hall.hold();
    exchange.respond(answer);
  },
  async slow({ exchange, answer, slowMilliseconds }) {
    await wait(slowMilliseconds);
    exchange.respond(answer);
  },
};

const isDelivery = (scenario: string): scenario is CommonScenario => scenario in deliveries;

/** Sends an answer in the way of the scenario. */
export function createCourier(knobs: Pick<Knobs, 'slowMilliseconds'>, hall: Hall) {
  return (exchange: Exchange, answer: Answer, scenario: string): void | Promise<void> => {
    const deliver = isDelivery(scenario) ? deliveries[scenario] : undefined;
    const { slowMilliseconds } = knobs;
    return deliver ? deliver({ exchange, answer, hall, slowMilliseconds }) : exchange.respond(answer);
  };
}
