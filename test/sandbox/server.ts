import { vendorOrigins } from '../../lib/manifest.ts';
import { makeCertificate } from './certificate.ts';
import { createLinkedIn, type LinkedIn } from './linkedin/site.ts';
import { listen } from './listener.ts';
import { createRecord, type Received } from './received.ts';
import { createSandboxFetch } from './sandbox-fetch.ts';
import type { Site } from './site.ts';
import { createVendors, type Vendors } from './vendors.ts';

export interface Sandbox extends Vendors {
  linkedIn: LinkedIn;
  /** All requests so far, in order of arrival. */
  received: readonly Received[];
  receivedBy: (host: string) => Received[];
  /** The first request, past ones included, that fits. */
  waitForRequest: (fits: (received: Received) => boolean) => Promise<Received>;
  /** The arguments that make Chromium find the sandbox under the real host names, and nothing else. */
  resolverRules: string;
  fetch: typeof globalThis.fetch;
  /** Refuses connections to this host (and to its site's other hosts), until `accept`. */
  refuse: (host: string) => Promise<void>;
  accept: (host: string) => Promise<void>;
  close: () => Promise<void>;
}

/** A vendor that is in the manifest and not imitated yet answers 404. */
const silentSite = (hosts: string[]): Site => ({
  hosts,
  handle: (exchange) => exchange.respond({ status: 404, body: { error: 'Not found' } }),
});

/** Starts the imitation of www.linkedin.com and the vendors: one process, one port per site. */
export async function startSandbox(): Promise<Sandbox> {
  const linkedIn = createLinkedIn();
  const vendors = createVendors();
  const imitated: Site[] = [linkedIn.site, ...Object.values(vendors).map(({ site }) => site)];
  const named = new Set(imitated.flatMap((site) => site.hosts));
  const rest = vendorOrigins.map((origin) => new URL(origin).hostname).filter((host) => !named.has(host));
  const sites = [...imitated, silentSite(rest)];
  const certificate = await makeCertificate(sites.flatMap((site) => site.hosts));
  const record = createRecord();
  const listeners = await Promise.all(
    sites.map(async (site) => ({ site, listener: await listen(site, certificate, record) })),
  );
  const byHost = new Map(
    listeners.flatMap(({ site, listener }) => site.hosts.map((host) => [host, listener] as const)),
  );
  const ports = new Map([...byHost].map(([host, listener]) => [host, () => listener.port] as const));
  const client = createSandboxFetch(ports, certificate.cert);
  const rules = [...byHost].map(([host, { port }]) => `MAP ${host}:443 127.0.0.1:${port}`);
  return {
    linkedIn,
    ...vendors,
    received: record.all,
    receivedBy: (host) => record.all.filter((received) => received.host === host),
    waitForRequest: record.waitFor,
    resolverRules: [...rules, 'MAP * ~NOTFOUND'].join(', '),
    fetch: client.fetch,
    refuse: async (host) => byHost.get(host)?.refuse(),
    accept: async (host) => byHost.get(host)?.accept(),
    async close() {
      for (const site of sites) site.close?.();
      client.close();
      await Promise.all(listeners.map(({ listener }) => listener.refuse()));
    },
  };
}
