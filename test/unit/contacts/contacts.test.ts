import { describe, expect, it } from 'vitest';
import { findKnownContacts } from '../../../lib/contacts/find-known-contacts.ts';
import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import { preflight } from '../../../lib/enrichment/preflight.ts';
import { handedOver } from '../../../lib/private-file.ts';
import { readPreflightData } from '../../../lib/runs/run-preflight-data.ts';
import { ask } from '../../../lib/queue/ask.ts';
import { deleteExpired } from '../../../lib/worker/delete-expired.ts';
import { grantWish } from '../../../lib/worker/wishes.ts';
import { ada } from '../make-world.ts';
import { makeWorker } from '../make-worker.ts';

const heading = 'First Name,Last Name,Email,Company Name,Website URL,LinkedIn URL\r\n';

async function worker() {
  const made = await makeWorker();
  const read = (text: string, name = 'crm.csv') => {
    made.content.set(handedOver('contacts', 'f'), new Blob([text]));
    return grantWish(made.effects, { type: 'import-contacts', file: 'f', name });
  };
  const known = (changes: Partial<PersonFacts>) =>
    findKnownContacts(made.database, [{ ...ada, address: null, memberId: null, domain: null, ...changes }]);
  return { ...made, read, known };
}

describe('a list of people in a CRM', () => {
  it.each([
    [
      'LinkedIn’s address',
      ',,,,,https://linkedin.com/in/Ada-Sample/',
      { address: 'https://www.linkedin.com/in/ada-sample' },
    ],
    [
      'name and company',
      'Ada,Sample,,Example Works,,',
      { firstName: 'ADA', lastName: 'Sample', company: 'example works' },
    ],
    [
      'name and website',
      'Ada,Sample,,,https://www.works.example/x,',
      { firstName: 'Ada', lastName: 'Sample', company: null, domain: 'works.example' },
    ],
    [
      'name and the domain of the email',
      'Ada,Sample,a@works.example,,,',
      { firstName: 'Ada', lastName: 'Sample', company: null, domain: 'works.example' },
    ],
    [
      'a name whose accents the file writes apart',
      'Jose\u0301,Mun\u0303oz,,Example Works,,',
      { firstName: 'Jos\u00e9', lastName: 'Mu\u00f1oz', company: 'Example Works' },
    ],
  ])('knows people by %s, and nobody else', async (_, row, person) => {
    const { read, known } = await worker();
    expect(await read(`${heading}${row}\r\n`)).toEqual({ ok: true });
    expect(await known(person)).toEqual(['crm.csv']);
    expect(
      await known({ firstName: 'Bo', lastName: 'Other', address: 'https://www.linkedin.com/in/bo' }),
    ).toEqual([null]);
  });

  it.each([
    'Person - Name,Person - Organization,Person - Email - Work',
    'Nom complet,Entreprise,Adresse e-mail',
    'Nombre completo,Empresa,Correo electrónico',
    'Vollständiger Name,Firma,E-Mail-Adresse',
  ])('reads the columns %s', async (columns) => {
    const { read, known } = await worker();
    expect(await read(`${columns}\r\nAda Sample,,a@works.example\r\n`)).toEqual({ ok: true });
    const person = { firstName: 'Ada', lastName: 'Sample', company: null, domain: 'works.example' };
    expect(await known(person)).toEqual(['crm.csv']);
  });

  it('goes by the email where the website is the company’s page at LinkedIn', async () => {
    const { read, known } = await worker();
    await read(`${heading}Ada,Sample,a@works.example,,https://www.linkedin.com/company/works,\r\n`);
    const person = { firstName: 'Ada', lastName: 'Sample', company: null, domain: 'works.example' };
    expect(await known(person)).toEqual(['crm.csv']);
  });

  it('does not take a mail provider for everybody’s company', async () => {
    const { read } = await worker();
    expect(await read(`${heading}Ada,Sample,ada@gmail.com,,,\r\n`)).toMatchObject({
      failure: { code: 'contacts_unreadable' },
    });
  });

  it('tells how many of its lines name nobody who can be recognised, empty ones apart', async () => {
    const { database, read } = await worker();
    const lines = ['Ada,Sample,,Example Works,,', 'Bo,Other,bo@gmail.com,,,', ',,,,,', '', 'Cleo,,,,,'];
    await read(heading + lines.join('\r\n'));
    expect(await database.contactLists.toArray()).toMatchObject([{ people: 1, unread: 2 }]);
  });

  it('keeps hashes and no names, and is gone when it is removed, alone', async () => {
    const { database, effects, read, known } = await worker();
    await read(`${heading}Ada,Sample,,Example Works,,\r\n`, 'one.csv');
    await read(`${heading}Ada,Sample,,Example Works,,\r\nBo,Other,,Example Works,,\r\n`, 'two.csv');
    expect(JSON.stringify(await database.knownContacts.toArray())).not.toMatch(/sample|works|other/i);
    const lists = await database.contactLists.toArray();
    expect(lists.map(({ name, people }) => [name, people]).toSorted()).toEqual([
      ['one.csv', 1],
      ['two.csv', 2],
    ]);
    const person = { firstName: 'Ada', lastName: 'Sample', company: 'Example Works' };
    for (const { id } of lists) {
      expect(await known(person)).toEqual([expect.stringMatching(/^(one|two)\.csv$/)]);
      await grantWish(effects, { type: 'remove-contacts', listId: id });
    }
    expect(await known(person)).toEqual([null]);
    expect(await database.knownContacts.count()).toBe(0);
  });

  it('is left out of a run before it is paid, with a reason of its own, and can be put back', async () => {
    const { database, read } = await worker();
    await read(`${heading},,,,,${ada.address}\r\n`);
    const people = [ada, { ...ada, address: 'https://www.linkedin.com/in/bo-other', memberId: null }];
    const data = await readPreflightData(
      database,
      people.map((facts) => ({ facts, obstacle: null })),
      1,
    );
    const plan = (putBack: string[]) =>
      preflight({ ...data, kinds: ['work-email'], putBack: new Set(putBack), now: 1 });
    const { eligible, drops } = plan([]);
    expect(eligible.map(({ facts }) => facts.address)).toEqual(['https://www.linkedin.com/in/bo-other']);
    expect(drops).toMatchObject([{ reason: 'known-contact', facts: { address: ada.address } }]);
    expect(drops[0]?.putBackCost).not.toBeNull();
    expect(plan([drops[0]?.key ?? '']).eligible).toHaveLength(2);
  });
});

describe('what is no list', () => {
  it.each([
    ['nothing', ''],
    ['a heading alone', heading],
    ['ten megabytes of one line', 'x'.repeat(10_000_000)],
    ['two megabytes of open quotes', `${heading}${'"a,\n'.repeat(500_000)}`],
    ['names of the language', '__proto__,constructor\r\n{},x\r\n'],
    ['something binary', '\u0000\u0001\u0002'.repeat(1000)],
  ])('is refused, and nothing is kept: %s', async (_, text) => {
    const { database, read, content } = await worker();
    expect(await read(text)).toMatchObject({ ok: false, failure: { code: 'contacts_unreadable' } });
    expect([await database.contactLists.count(), await database.knownContacts.count()]).toEqual([0, 0]);
    expect(content.size).toBe(0);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('a single press for somebody in the CRM', () => {
  async function pressed(origin: 'page' | 'panel', facts: PersonFacts) {
    const { database, effects, read } = await worker();
    await read(`${heading},,,,,${ada.address}\r\n`);
    const consent =
      origin === 'page' ? { origin } : ({ origin, again: false, shownPrice: { pronto: 1000 } } as const);
    const statement = { facts, personId: null, byHand: [] };
    const wish = { statement, kinds: ['work-email' as const], consent };
    expect(await ask({ database, now: 1, newId: effects.newId }, wish)).toMatchObject({ ok: true });
    return (await database.lookups.toArray()).map(({ state }) => state);
  }

  it('waits for a yes when it comes from a page', async () => {
    expect(await pressed('page', ada)).toEqual(['unconfirmed']);
  });

  it('of others is asked at once', async () => {
    const other = 'https://www.linkedin.com/in/bo-other';
    const bo = {
      ...ada,
      address: other,
      memberId: null,
      fullName: 'Bo Other',
      firstName: 'Bo',
      lastName: 'Other',
    };
    expect(await pressed('page', bo)).toEqual(['waiting']);
  });

  it('is asked from the panel, which has asked the user', async () => {
    expect(await pressed('panel', ada)).toEqual(['waiting']);
  });
});

it('what is left of a list that was cut off with its worker goes with the day’s work, and no other list', async () => {
  const { database, effects, read } = await worker();
  expect(await read(`${heading}Ada,Sample,,Example Works,,\r\n`)).toEqual({ ok: true });
  const whole = await database.knownContacts.toArray();
  await database.knownContacts.add({ hash: 'left-over', listId: 'cut-off' });
  const { files } = effects;
  const slow = {
    ...files,
    async read(name: string) {
      const file = await files.read(name);
      const stream = () =>
        new ReadableStream<Uint8Array<ArrayBuffer>>({
          async pull(controller) {
            controller.enqueue(new TextEncoder().encode(`${heading}Bo,Other,,Example Works,,\r\n`));
            if ((await database.knownContacts.count()) <= whole.length + 1) return;
            await deleteExpired(effects);
            controller.close();
          },
        });
      return Object.assign(file.slice(), { stream });
    },
  };
  effects.files = slow;
  await read(heading, 'other.csv');
  const [first, second] = await database.contactLists.toArray();
  const lists = new Set((await database.knownContacts.toArray()).map(({ listId }) => listId));
  expect(lists).toEqual(new Set([first?.id, second?.id]));
  expect(await database.knownContacts.count()).toBeGreaterThan(whole.length);
});
