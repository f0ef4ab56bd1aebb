import { personOf, type SandboxPerson } from '../sandbox/people.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import type { ScenarioName } from '../sandbox/pronto/scenarios.ts';
import type { Sandbox } from '../sandbox/server.ts';

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; undefined when it is no JSON. */
  body: Record<string, unknown> | undefined;
}

interface Options {
  key?: string;
  type?: string;
}

const syncAddress = 'https://api.prontohq.com/v2/contacts/single_enrich';
const asyncBase = 'https://app.prontohq.com/api/v2';

/** The body a right client sends for a person of the sandbox. */
export function bodyFor(person: SandboxPerson, kinds = ['email'], more: object = {}) {
  return {
    firstname: person.firstName,
    lastname: person.lastName,
    company_name: person.company,
    linkedin_url: `https://www.linkedin.com/in/${person.slug}/`,
    enrichment_type: kinds,
    ...more,
  };
}

function parse(text: string): Reply['body'] {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A bare client of the vendor's wire contract, to try the sandbox itself. */
export function prontoClient(sandbox: Sandbox) {
  const send = async (address: string, init: RequestInit, key: string): Promise<Reply> => {
    const headers = { 'X-API-KEY': key, ...init.headers };
    const response = await sandbox.fetch(address, { ...init, headers });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parse(text) };
  };
  const post = (
    address: string,
    body: unknown,
    { key = prontoKeys.good, type = 'application/json' }: Options = {},
  ) =>
    send(
      address,
      {
        method: 'POST',
        headers: { 'content-type': type },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      },
      key,
    );
  return {
    post,
    enrich: (body: unknown, options?: Options) => post(syncAddress, body, options),
    enrichLater: (body: unknown) => post(`${asyncBase}/contacts/single_enrich`, body),
    bulk: (body: unknown) => post(`${asyncBase}/contacts/bulk_enrich`, body),
    get: (path: string, key: string = prontoKeys.good) => send(`${asyncBase}${path}`, {}, key),
    scenario: (name: ScenarioName, kinds?: string[]) => post(syncAddress, bodyFor(personOf(name), kinds)),
  };
}
