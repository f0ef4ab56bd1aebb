import { describe, expect, it } from 'vitest';
import { completeFacts, type UnreadFacts } from '../../../lib/reading/complete-facts.ts';
import type { ShownLeadRow, ShownRow } from '../../../lib/reading/shown.ts';

const row: ShownRow = {
  on: 'row',
  names: [
    ['name line', 'Nora Vale', -1],
    ['photo text', 'Nora Vale', -1],
  ],
  labels: ['Nora Vale', 'Verified', 'Invite Nora Vale to connect'],
  lines: [
    ['Nora Vale • 2nd', false],
    ['Head of Testing at Example Works', true],
    ['Connect', true],
  ],
};
const leadRow: ShownLeadRow = {
  on: 'lead-row',
  name: '',
  labels: ['Add Nora Vale to selection'],
  lines: [
    ['Nora Vale · 2nd', 'Nora Vale'],
    ['Head of Testing · Example Works', 'Head of Testing'],
  ],
  marks: [],
};
const nobody = { memberId: null, fullName: '', firstName: '', lastName: '', headline: null, company: null };

function factsAt(slug: string, shown: ShownRow): UnreadFacts {
  const address = `https://www.linkedin.com/in/${slug}`;
  return { ...nobody, address, leadId: null, domain: null, shown };
}

function nameIn(change: Partial<ShownRow>, slug = 'x7') {
  const complete = completeFacts(factsAt(slug, { ...row, ...change }));
  return complete && [complete.facts.fullName, complete.isSure];
}

const named = (line: string, photo = ''): ShownRow['names'] => [
  ['name line', line, -1],
  ['photo text', photo, -1],
];

describe('the name of a row', () => {
  it('is sure where a label of the row says it too', () => {
    expect(nameIn({})).toEqual(['Nora Vale', true]);
    expect(nameIn({ names: named('Nora Vale'), labels: ['Nora Vale einladen'] })).toEqual([
      'Nora Vale',
      true,
    ]);
  });

  it.each(['Head of Testing at Example Works', 'Connected on May 5', 'Connect', '39K followers', '2nd'])(
    'is the text of the photo, where something else stands in its place: %s',
    (line) => {
      expect(nameIn({ names: named(line, 'Nora Vale') })).toEqual(['Nora Vale', false]);
    },
  );

  it('is what the address says, where the lines have another order', () => {
    const names = named('Head of Testing at Example Works', 'Nora Vale’s profile picture');
    expect(nameIn({ names, lines: [...row.lines, ['Nora Vale', false]] }, 'nora-vale-42')).toEqual([
      'Nora Vale',
      false,
    ]);
  });

  it.each(['Past: Clerk at Gone', 'Head of Testing at Example Works', 'Connected on May 5', '2nd'])(
    'is no %s, where nothing speaks of anybody',
    (line) => expect(nameIn({ names: named(line), labels: [] })).toEqual(['', false]),
  );

  it.each(['Head of Testing at Example Works', 'Head of Testing', 'Connected on May 5', 'Connect', '2nd'])(
    'is left empty rather than %s, while the address still tells who it is',
    (line) => {
      const complete = completeFacts(factsAt('x7', { ...row, names: named(line) }));
      expect(complete?.facts).toMatchObject({ address: 'https://www.linkedin.com/in/x7', fullName: '' });
      expect(complete?.isSure).toBe(false);
    },
  );

  it('is believed, though unsure, where nothing else speaks of anybody', () => {
    expect(nameIn({ names: named('Nora Vale'), labels: ['', 'Premium'] })).toEqual(['Nora Vale', false]);
    expect(nameIn({ names: named('Nora'), labels: ['Follow Nora'] })).toEqual(['Nora', false]);
  });

  it('is believed where the address says it, whatever the labels speak of', () => {
    const labels = ['Verified member'];
    expect(nameIn({ names: named('Nora Vale'), labels }, 'noravale-1a2b')).toEqual(['Nora Vale', false]);
    expect(nameIn({ names: named('Nora'), labels }, 'nora-1a2b')).toEqual(['Nora', false]);
    expect(nameIn({ names: named('No'), labels }, 'nora-1a2b')).toEqual(['', false]);
  });
});

describe('somebody real keeps the name', () => {
  const designer = { lines: [...row.lines, ['Designer', true] as [string, boolean]] };

  it.each([[[]], [['王芳', 'Invite 王芳 to connect']]])(
    'in a script that the address cannot say: %j',
    (labels) => {
      expect(nameIn({ names: named('王芳'), labels, ...designer }, 'fang-wang-designer')?.[0]).toBe('王芳');
    },
  );

  it('where the address ends with the role', () => {
    const lines: ShownRow['lines'] = [['Sales Manager', true]];
    const change = { names: named('Иван Петров'), labels: [], lines };
    expect(nameIn(change, 'ivan-petrov-sales-manager')?.[0]).toBe('Иван Петров');
  });

  it.each(['Verified member', 'Premium member', 'Send InMail'])('beside the badge or button %s', (label) => {
    expect(nameIn({ names: named('Nora Vale'), labels: [label] })).toEqual(['Nora Vale', false]);
  });

  it.each([
    ['Nora "Nori" Vale', 'Nora Vale'],
    ['Nora (Berg) Vale', 'Nora Vale'],
    ['Vale, Nora', 'Nora Vale'],
    ['𝐍𝐨𝐫𝐚 𝐕𝐚𝐥𝐞', 'Nora Vale'],
  ])('that the label says as it stands: %s', (shown, name) => {
    const labels = [`Invite ${shown} to connect`];
    expect(nameIn({ names: named(shown), labels })).toEqual([name, true]);
  });

  it.each(['Li Na Wang', 'Juan V Lopez', 'Nguyen Em Tran'])(
    'with a word that divides headlines: %s',
    (name) => {
      expect(nameIn({ names: named(name), labels: [] })).toEqual([name, false]);
    },
  );

  it('and nobody gets the words of a button for one', () => {
    const labels = ['Send a message to Nora Vale'];
    expect(nameIn({ names: named('Send message'), labels })).toEqual(['', false]);
  });

  it('and nobody gets another text than the photo says', () => {
    expect(nameIn({ names: named('Head of Testing', 'Nora Vale'), labels: ['Nora Vale'] })).toEqual([
      '',
      false,
    ]);
  });
});

describe('the name of a row of Sales Navigator', () => {
  const nameOf = (change: Partial<ShownLeadRow>) => {
    const shown = { ...leadRow, ...change };
    const facts = { ...nobody, address: null, leadId: 'ACwAAx', domain: null, shown };
    return completeFacts(facts)?.facts.fullName ?? null;
  };

  it('is what is marked as one, else the line that a label says too', () => {
    expect(nameOf({ name: 'Nora Vale is reachable' })).toBe('Nora Vale');
    expect(nameOf({})).toBe('Nora Vale');
    expect(nameOf({ lines: leadRow.lines.toReversed() })).toBe('Nora Vale');
    expect(nameOf({ labels: [] })).toBe('Nora Vale');
  });

  it('is the line that a picture says too, beside a longer label', () => {
    expect(nameOf({ labels: ['Nora Vale', 'Add Nora Vale to selection'] })).toBe('Nora Vale');
  });

  it('is no other line', () => {
    const others = leadRow.lines.slice(1);
    expect(nameOf({ lines: others })).toBeNull();
    const marks: ShownLeadRow['marks'] = [['title', 'Head of Testing', '', []]];
    expect(nameOf({ lines: others, labels: [], marks })).toBeNull();
    expect(nameOf({ lines: [['3rd Nora', '3rd']], labels: [] })).toBeNull();
    expect(nameOf({ lines: [['Add Nora Vale to selection', 'Add Nora Vale to selection']] })).toBeNull();
  });
});
