import { setTimeout as wait } from 'node:timers/promises';
import type { Knobs } from './knobs.ts';

/** What an answer takes. */
export function latency({ latency: { min, max } }: Pick<Knobs, 'latency'>): Promise<void> {
  const milliseconds = min + Math.random() * (max - min);
  return milliseconds > 0 ? wait(milliseconds) : Promise.resolve();
}
