import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { capabilitiesOf, providerIds } from '../../lib/providers/index.ts';
import { descriptions } from '../sandbox/descriptions.ts';
import { type Line, readmePath, readmeWith } from './conformance/table.ts';
import type { Subject } from './conformance/trial.ts';
import { tryLookup, tryQuestion } from './conformance/try-row.ts';

const lines: Line[] = [];

/** Takes the line into the table as it went. */
async function write(line: Omit<Line, 'works'>, attempt: () => Promise<void>): Promise<void> {
  const kept: Line = { ...line, works: false };
  lines.push(kept);
  await attempt();
  kept.works = true;
}

const described = providerIds.flatMap((provider) => {
  const description = descriptions[provider];
  return description ? [{ provider, description }] : [];
});

describe.for(described)('$provider', ({ provider, description }) => {
  const { name, preferred } = capabilitiesOf(provider);
  const subject: Subject = { provider, description, way: preferred.single };

  it.for(description.rows.map((row) => ({ ...row })))('$endpoint, $answer: $becomes $code', async (row) => {
    const { becomes, code, charged } = row;
    const wanted = code ? { becomes, code, charged } : { becomes, charged };
    await write({ vendor: name, row }, async () => expect(await tryLookup(subject, row)).toEqual(wanted));
  });

  it.for(description.questions.map((row) => ({ ...row })))('$endpoint, $answer', async (row) => {
    await write({ vendor: name, row }, async () =>
      expect(await tryQuestion(subject, row)).toEqual(row.becomes),
    );
  });
});

it('the table in the README says the same', async () => {
  await expect(await readmeWith(lines)).toMatchFileSnapshot(readmePath);
});
