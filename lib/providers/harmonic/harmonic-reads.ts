import { parseJson } from '../../parse-json.ts';
import { partsOf } from '../../parts-of.ts';
import type { NoAnswer, ProviderConfig, RawAnswer } from '../provider.ts';
import { retryAfterMs } from '../retry-after.ts';
import { shareLimit } from '../share-limit.ts';
import { spacedReads } from '../spaced-reads.ts';
import { harmonicCapabilities } from './capabilities.ts';
import { isInVain, mostInVainBeside } from './is-in-vain.ts';
import { type HarmonicPerson, readPerson } from './person-schema.ts';

/** What was read, or the answer that says why not. */
export type Reading<T> = { ok: true; value: T } | { ok: false; answer: RawAnswer | NoAnswer };

/** The vendor's free questions. */
export interface HarmonicReads {
  get(path: string): Promise<RawAnswer | NoAnswer>;
  /** Those of these people whom the vendor knows. */
  people(urns: readonly string[]): Promise<Reading<HarmonicPerson[]>>;
  /** Who is at an address; null: nobody whom the vendor knows. */
  personAt(address: string): Promise<Reading<HarmonicPerson | null>>;
}

export const harmonicOrigin = 'https://api.harmonic.ai';
/** 500 are allowed, but a person is long, and an answer of more than a megabyte is not read. */
const mostTogether = 50;
/** After so many lists in a row that tell of nobody one that is refused is not halved any more, which takes fifty questions. */
const mostListsInVain = 3;
const mostTries = 4;
/** Whoever is to wait longer gives up: the job is asked for again later, and nothing else stands still meanwhile. */
const mostWaitMs = 30_000;

export function createHarmonicReads(config: ProviderConfig): HarmonicReads {
  const headers = { apikey: config.apiKey, accept: 'application/json' };
  const { questionEveryMs } = shareLimit(harmonicCapabilities, config.settings);
  const reads = spacedReads(config, harmonicOrigin, questionEveryMs);

  const patiently = patience(config);
  const get = (path: string) => patiently(() => reads.get({ url: `${harmonicOrigin}${path}`, headers }));
  const post = (path: string, body: string) =>
    patiently(() => reads.read({ url: `${harmonicOrigin}${path}`, headers, body }));

  async function people(urns: readonly string[]): Promise<Reading<HarmonicPerson[]>> {
    const found = await inLists(urns);
    if (!found.ok) return found;
    const told = new Set(found.value.map(({ urn }) => urn));
    const others = urns.filter((urn) => !told.has(urn));
    const most = mostInVainBeside(told.size);
    const rest = await inParts(others, { size: 1, most }, ([urn = '']) => personOf(urn));
    return rest.ok ? { ok: true, value: [...found.value, ...rest.value] } : rest;
  }

  /** Those of them whom the vendor tells of in lists. */
  function inLists(urns: readonly string[]): Promise<Reading<HarmonicPerson[]>> {
    const lists: HarmonicPerson[][] = [];
    return inParts(urns, { size: mostTogether }, async (part) => {
      const list = await together(part, !isInVain(lists, isEmpty, mostListsInVain));
      if (list.ok) lists.push(list.value);
      return list;
    });
  }

  /** The same in one list, or in halves of it; for one alone none is worth it. */
  async function together(urns: readonly string[], mayHalve: boolean): Promise<Reading<HarmonicPerson[]>> {
    if (urns.length < 2) return nobody;
    const answer = await post('/persons/batchGet', JSON.stringify({ urns }));
    if (!isTooMuch(answer)) return peopleIn(answer);
    if (!mayHalve) return nobody;
    return inParts(urns, { size: Math.ceil(urns.length / 2) }, (half) => together(half, true));
  }

  /** Whoever was merged with another answers with that one's URN: here they keep the one that the job names. */
  async function personOf(urn: string): Promise<Reading<HarmonicPerson[]>> {
    const found = peopleIn(await get(`/persons/${encodeURIComponent(urn)}`));
    return found.ok ? { ok: true, value: found.value.slice(0, 1).map((one) => ({ ...one, urn })) } : found;
  }

  return {
    get,
    people,
    async personAt(address) {
      const answer = await post(`/persons?linkedin_url=${encodeURIComponent(address)}`, '');
      const found = peopleIn(answer);
      return found.ok ? { ok: true, value: found.value[0] ?? null } : found;
    },
  };
}

type Ask = () => Promise<RawAnswer | NoAnswer>;

/** A rate limit costs a moment, and not what was read before. */
function patience({
  now,
  sleepUntil,
}: Pick<ProviderConfig, 'now' | 'sleepUntil'>): (ask: Ask) => ReturnType<Ask> {
  return async (ask) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await ask();
      if (answer.status !== 429 || tries === mostTries) return answer;
      const wait = retryAfterMs(answer.retryAfter, now()) ?? 1000;
      if (wait > mostWaitMs) return answer;
      await sleepUntil(now() + wait);
    }
  };
}

const nobody: Reading<HarmonicPerson[]> = { ok: true, value: [] };
const isEmpty = ({ length }: readonly HarmonicPerson[]) => length === 0;

/** Stops where so many parts in a row bring nothing. */
async function inParts(
  urns: readonly string[],
  { size, most = Infinity }: { size: number; most?: number },
  read: (part: readonly string[]) => Promise<Reading<HarmonicPerson[]>>,
): Promise<Reading<HarmonicPerson[]>> {
  const parts: HarmonicPerson[][] = [];
  for (const some of partsOf(urns, size)) {
    if (isInVain(parts, isEmpty, most)) break;
    const part = await read(some);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return { ok: true, value: parts.flat() };
}

/** Many at once are too long to be read, or one of them is refused: fewer may do. */
function isTooMuch(answer: RawAnswer | NoAnswer): boolean {
  if (answer.status === null) return answer.code === 'answer_too_large';
  return answer.status >= 400 && answer.status < 500 && ![401, 403, 429].includes(answer.status);
}

/** Nobody is there, or nobody can be by such an id or address: that is no reason to lose the others of a job. */
const nobodyThere = [400, 404, 410, 422];

/** The people in an answer, a list or a single one. What is no JSON is a gateway's, and no answer. */
function peopleIn(answer: RawAnswer | NoAnswer): Reading<HarmonicPerson[]> {
  if (answer.status === null) return { ok: false, answer };
  const isNobody = nobodyThere.includes(answer.status);
  if (answer.status >= 400 && !isNobody) return { ok: false, answer };
  const body = isNobody ? [] : parseJson(answer.text);
  if (body === undefined) return { ok: false, answer };
  const value = bodiesIn(body).flatMap((one) => readPerson(one) ?? []);
  return { ok: true, value };
}

/** A list may stand in an object, under any name. */
function bodiesIn(body: unknown): unknown[] {
  if (Array.isArray(body)) return body;
  if (readPerson(body) !== null) return [body];
  return Object.values(body ?? {})
    .filter(Array.isArray)
    .flat();
}
