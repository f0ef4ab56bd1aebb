import { fullName, personAt, type SandboxPerson } from '../people.ts';
import { companyPeople } from './company-people.ts';
import { connections } from './connections.ts';
import { emberProfile } from './ember-profile.ts';
import { feed } from './feed.ts';
import type { View } from './page-order.ts';
import { peopleSearch } from './people-search.ts';
import { leadAt, salesLead, salesList } from './sales-navigator.ts';
import { sduiProfile, toolbar } from './sdui-profile.ts';
import { emberShell, sduiShell } from './shell.ts';

type Front = SandboxPerson['front'];

function frontOf(url: URL, usual: Front): Front {
  const wanted = url.searchParams.get('front');
  return wanted === 'sdui' || wanted === 'ember' ? wanted : usual;
}

function profileView(person: SandboxPerson, url: URL): View {
  const front = frontOf(url, person.front);
  const title = `(2) ${fullName(person)} | LinkedIn`;
  const body =
    front === 'ember'
      ? emberShell(emberProfile(person))
      : sduiShell('profile.Profile', sduiProfile(person), [toolbar(person)]);
  return { front, title, body };
}

function searchView(url: URL): View {
  const front = frontOf(url, 'sdui');
  const page = Number(url.searchParams.get('page') ?? '1') || 1;
  const content = peopleSearch(front, page, url.searchParams.get('keywords') ?? '');
  const body = front === 'ember' ? emberShell(content) : sduiShell('search.SearchResultsPeople', content);
  return { front, title: 'Search | LinkedIn', body };
}

/** What LinkedIn shows at an address, or null for a page that does not exist. */
export function viewOf(url: URL): View | null {
  const { pathname } = url;
  const slug = /^\/in\/([^/]+)(?:\/|$)/.exec(pathname)?.[1];
  const person = slug ? personAt(decodeURIComponent(slug).toLowerCase()) : null;
  if (person) return profileView(person, url);
  if (pathname.startsWith('/preload/')) return { front: null, title: '', body: [] };
  if (pathname.startsWith('/search/results/people')) return searchView(url);
  if (pathname.startsWith('/mynetwork/invite-connect/connections'))
    return sdui('mynetwork.Connections', 'Connections | LinkedIn', connections());
  const company = /^\/company\/([^/]+)\/people/.exec(pathname)?.[1];
  if (company) return ember('Example Works: People | LinkedIn', companyPeople('Example Works'));
  if (pathname.startsWith('/sales/')) return salesView(pathname);
  if (pathname === '/' || pathname.startsWith('/feed'))
    return sdui('feed.Feed', '(2) Feed | LinkedIn', feed());
  return null;
}

function salesView(pathname: string): View | null {
  const variant = /^\/sales\/(search|lists)\/people/.exec(pathname)?.[1];
  if (variant === 'search' || variant === 'lists') return ember('Sales Navigator', salesList(variant));
  const lead = leadAt(/^\/sales\/lead\/([^,/]+)/.exec(pathname)?.[1] ?? '');
  return lead && ember(`${fullName(lead)} | Sales Navigator`, salesLead(lead));
}

const ember = (title: string, content: View['body']): View => ({
  front: 'ember',
  title,
  body: emberShell(content),
});

const sdui = (screen: string, title: string, content: View['body']): View => ({
  front: 'sdui',
  title,
  body: sduiShell(screen, content),
});
