import { describe, expect, it } from 'vitest';
import { pageKind } from '../../../lib/linkedin/page-kind.ts';

const lead = `ACwAA${'t'.repeat(34)}`;

describe('pageKind', () => {
  it.each([
    ['/in/nora-vale/', 'profile'],
    ['/in/nora-vale/details/experience/', 'profile'],
    ['/in/nora-vale/overlay/contact-info/', 'profile'],
    ['/search/results/people/?keywords=x', 'people-search'],
    ['/search/results/all/?keywords=x', 'people-search'],
    ['/mynetwork/invite-connect/connections/', 'connections'],
    ['/company/example/people/', 'company-people'],
    ['/school/example/people/?keywords=x', 'company-people'],
    ['/sales/search/people?query=(x)', 'sales-search'],
    ['/sales/lists/people/123', 'sales-search'],
    [`/sales/lead/${lead},NAME_SEARCH,x`, 'sales-lead'],
    [`/sales/people/${lead}`, 'sales-lead'],
    ['/in/me/', 'none'],
    ['/in/', 'none'],
    ['/in/%2e%2e', 'none'],
    ['/', 'none'],
    ['/feed/', 'none'],
    ['/mynetwork/grow/', 'none'],
    ['/messaging/thread/x/', 'none'],
    ['/search/results/companies/', 'none'],
    ['/search/results/content/', 'none'],
    ['/search/results/peoples', 'none'],
    ['/company/example/', 'none'],
    ['/authwall?sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fnora-vale', 'none'],
    ['/login', 'none'],
    ['/checkpoint/challenge/', 'none'],
    ['/sales/lead/', 'none'],
  ])('%s is %s', (path, kind) => {
    expect(pageKind(`https://www.linkedin.com${path}`)).toBe(kind);
  });

  it.each([
    'https://evil.example/in/nora-vale',
    'about:blank',
    '',
    'https://www.linkedin.com.evil.example/in/nora-vale',
  ])('%s is none of ours', (address) => {
    expect(pageKind(address)).toBe('none');
  });
});
