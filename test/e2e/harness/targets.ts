import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './until.ts';

/** A page, worker or panel as Chromium's debugging port lists it. */
export interface Target {
  id: string;
  type: string;
  url: string;
}

export interface Targets {
  /** Where a second debugging connection is made. */
  endpoint: string;
  list: () => Promise<Target[]>;
}

/** Chromium writes its debugging port into its profile at start. */
export async function readTargets(profile: string): Promise<Targets> {
  const port = await until('Chromium has written its debugging port', async () => {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    return text.split('\n')[0];
  });
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    endpoint,
    async list() {
      const answer = await fetch(`${endpoint}/json/list`);
      return (await answer.json()) as Target[];
    },
  };
}
