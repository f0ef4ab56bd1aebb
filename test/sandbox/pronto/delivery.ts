import type { Exchange } from '../site.ts';
import type { ScenarioName } from './scenarios.ts';

const json = { 'content-type': 'application/json; charset=utf-8' };

/** What the deliveries need of the vendor. */
export interface Delays {
  slowMilliseconds: number;
  wait: (milliseconds: number) => Promise<void>;
  /** Settles when a test releases what is held, or the sandbox closes. */
  hold: () => Promise<void>;
}

type Deliver = (exchange: Exchange, body: object, delays: Delays) => void | Promise<void>;

const withText = (exchange: Exchange, body: string) => exchange.respond({ status: 200, headers: json, body });

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Ways in which an answer that was charged for does not arrive as it should. */
export const deliveries: Partial<Record<ScenarioName, Deliver>> = {
  'server-error-charged': (exchange) =>
    exchange.respond({ status: 500, body: { error: 'Timeout upstream' } }),
  'broken-json': (exchange, body) => withText(exchange, JSON.stringify(body).slice(0, -20)),
  huge: (exchange, body) =>
    exchange.respond({ status: 200, body: { ...body, padding: 'x'.repeat(10 << 20) } }),
  deep: (exchange, body) =>
    withText(exchange, JSON.stringify(body).replace('{', `{"nested":${nested(10_000)},`)),
  'hostile-json': (exchange, body) =>
    withText(
      exchange,
      JSON.stringify(body).replace('{', '{"__proto__":{"polluted":true},"constructor":null,'),
    ),
  'reset-halfway': (exchange, body) => exchange.breakOff({ status: 200, body }),
  async silence(exchange, body, delays) {
    await delays.hold();
    exchange.respond({ status: 200, body });
  },
  async slow(exchange, body, delays) {
    await delays.wait(delays.slowMilliseconds);
    exchange.respond({ status: 200, body });
  },
};
