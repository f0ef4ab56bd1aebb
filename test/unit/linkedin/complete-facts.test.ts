import { describe, expect, it } from 'vitest';
import '../../../lib/zod-without-eval.ts';
import { pageMessageSchema } from '../../../lib/message-schemas.ts';
import { completeFacts, type UnreadFacts } from '../../../lib/reading/complete-facts.ts';
import type { ShownCard } from '../../../lib/reading/shown.ts';

const card: ShownCard = {
  on: 'card',
  names: [
    ['heading', 'Dr. Nora Vale, PhD', 0],
    ['title', 'Nora Vale', -1],
    ['photo text', 'A harbour at night', -1],
  ],
  lines: [
    ['Dr. Nora Vale, PhD', true],
    ['· 2nd', true],
    ['Message', false],
    ['Head of Testing', true],
    ['Example Works · Example School', true],
  ],
  toolbar: '',
  headline: '',
  entries: [],
  hasContact: true,
  experience: [],
  education: [],
  positions: [],
  places: 2,
};
const unread: UnreadFacts = {
  address: 'https://de.linkedin.com/in/Nora-Vale/?trk=x',
  memberId: null,
  leadId: null,
  fullName: 'Dr. Nora Vale, PhD',
  firstName: '',
  lastName: '',
  headline: null,
  company: null,
  domain: null,
};

describe('completeFacts', () => {
  it('reads name, headline and company from the texts of a card', () => {
    const complete = completeFacts({ ...unread, shown: card });
    expect(complete?.facts).toEqual({
      ...unread,
      address: 'https://www.linkedin.com/in/Nora-Vale',
      fullName: 'Nora Vale',
      firstName: 'Nora',
      lastName: 'Vale',
      headline: 'Head of Testing',
      company: 'Example Works',
    });
    expect(complete?.evidence).toEqual([
      { field: 'name', source: 'heading', value: 'Nora Vale' },
      { field: 'name', source: 'title', value: 'Nora Vale' },
      { field: 'headline', source: 'line after the name', value: 'Head of Testing' },
      { field: 'company', source: 'line of company and school', value: 'Example Works' },
    ]);
  });

  it('is sure only when two places agree on the person, the name and the company', () => {
    const entries: ShownCard['entries'] = [['Example Works', 'company']];
    const works = { ...card, entries, lines: card.lines.slice(0, 4) };
    const isSure = (shown: ShownCard) => completeFacts({ ...unread, shown })?.isSure;
    expect(isSure({ ...works, experience: ['Example Works'] })).toBe(true);
    expect(isSure(works)).toBe(false);
    expect(isSure({ ...works, experience: ['Example Works'], places: 1 })).toBe(false);
    expect(isSure({ ...works, experience: ['Example Works'], names: card.names.slice(0, 1) })).toBe(false);
  });

  it('reads only the name of bare facts', () => {
    const facts = completeFacts({ ...unread, headline: 'Tester' })?.facts;
    expect(facts).toMatchObject({ firstName: 'Nora', lastName: 'Vale', headline: 'Tester' });
  });

  it.each([
    'https://evil.example/in/nora-vale',
    'https://www.linkedin.com/in/me/',
    'https://www.linkedin.com/in/%2e%2e/',
    'https://user@www.linkedin.com/in/nora-vale',
    'https://www.linkedin.com/company/example/',
    'javascript:alert(1)',
  ])('refuses facts with the address %s', (address) => {
    expect(completeFacts({ ...unread, address })).toBeNull();
    expect(pageMessageSchema.safeParse({ type: 'find', person: { ...unread, address } }).success).toBe(false);
  });

  it.each(['', '🎈🎈', ' , '])('refuses %j as a name', (fullName) => {
    expect(completeFacts({ ...unread, fullName })).toBeNull();
  });
});
