import { describe, expect, it, vi } from 'vitest';
import { noticeText } from '../../../components/privacy/notice-text.ts';
import type { Person } from '../../../lib/enrichment/person.ts';
import { newPerson } from '../../../lib/people/new-person.ts';
import { ada } from '../make-world.ts';

vi.mock('wxt/browser', () => import('./browser-in-english.ts'));

const settings = { keepMonths: 12, keepMonthsByTag: {}, sender: 'Sam', purpose: 'hiring' };
const now = Date.UTC(2026, 0, 10, 12);

function noticeOf(changes: Partial<Person>): string[] {
  const person = { ...newPerson(ada, { id: 'p', now }), headline: 'Founder', ...changes };
  return noticeText({ person, records: [] }, settings).split('\n\n');
}

describe('the text for somebody says where', () => {
  it('what was read on their profile comes from', () => {
    const notice = noticeOf({ company: 'Example Works', domain: null });
    expect(notice).toContain(
      `Full name, Headline, and Company: from your LinkedIn profile (${ada.address}), read on Jan 10, 2026.`,
    );
    expect(notice.join(' ')).not.toMatch(/entered by me|\[/);
  });

  it('what the user typed comes from, and does not lay it to their profile', () => {
    const notice = noticeOf({
      company: 'Typed Works',
      domain: 'typed.example',
      edited: ['company', 'domain'],
    });
    expect(notice).toContain('Company and Company domain: entered by me.');
    expect(notice.join(' ')).toMatch(/Full name and Headline: from your LinkedIn profile/);
  });

  it('what no page can have said comes from, if the user knows: of a pasted list only they do', () => {
    const pasted = { headline: null, memberId: null, leadId: null, company: 'Listed Works', domain: null };
    const notice = noticeOf(pasted);
    expect(notice).toContain('Full name and Company: [where this comes from]');
    expect(notice.join(' ')).not.toContain('from your LinkedIn profile');
  });

  it('what stood beside a lead in a pasted list comes from, if the user knows: no page was read', () => {
    const lead = { headline: null, memberId: null, address: null, leadId: 'ACwAA1', domain: null };
    const notice = noticeOf({ ...lead, company: 'Listed Works' });
    expect(notice).toContain('Full name and Company: [where this comes from]');
    expect(notice.join(' ')).not.toContain('from your LinkedIn profile');
  });

  it('a lead without a public address was read', () => {
    const notice = noticeOf({ address: null, leadId: 'ACwAA1', company: null, domain: null }).join(' ');
    expect(notice).toContain('from your LinkedIn profile (https://www.linkedin.com/sales/lead/ACwAA1)');
  });

  it('names all it says that is held, and somebody without a name too', () => {
    const nameless = { fullName: '', firstName: '', lastName: '', headline: null, memberId: null };
    const notice = noticeOf({ ...nameless, company: null, domain: 'works.example' });
    expect(notice[0]).toBe('Dear [Full name],');
    expect(notice[1]).toBe(`I hold this about you: works.example and ${ada.address}.`);
    expect(notice[2]).toBe('Company domain: [where this comes from]');
  });
});
