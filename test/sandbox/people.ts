import { scenarioNames, type ScenarioName } from './scenarios.ts';

/** An invented person. All addresses are under `.example`, which nobody can own. */
export interface SandboxPerson {
  slug: string;
  memberId: string;
  firstName: string;
  lastName: string;
  headline: string;
  company: string;
  domain: string;
  school: string;
  place: string;
  degree: '1st' | '2nd' | '3rd';
  front: 'sdui' | 'ember';
  /** What a vendor does when it is asked for this person. */
  scenario: ScenarioName;
}

const memberIdOf = (slug: string) => {
  const letters = slug.replaceAll('-', '').padEnd(33, 'xQzLmRtVbNkPwHdSgJfCyU');
  return `ACoAA${letters.slice(0, 33)}k`;
};

function makePerson(firstName: string, lastName: string, rest: Partial<SandboxPerson> = {}): SandboxPerson {
  const slug = rest.slug ?? `${firstName}-${lastName}`.toLowerCase().replaceAll(' ', '-');
  return {
    slug,
    memberId: memberIdOf(slug),
    firstName,
    lastName,
    headline: 'Head of Operations at Example Works',
    company: 'Example Works',
    domain: 'works.example',
    school: 'University of Sampleton',
    place: 'Sampleton, Exampleland',
    degree: '2nd',
    front: 'sdui',
    scenario: 'found',
    ...rest,
  };
}

/** Who is logged in. */
export const viewer = makePerson('Vera', 'Viewer', { degree: '1st', headline: 'Recruiter at Sample & Co' });

const named = [
  makePerson('Ada', 'Sample', { headline: 'Engineering Lead at Example Works' }),
  makePerson('Bruno', 'Beispiel', {
    front: 'ember',
    headline: 'Head of Sales at Muster Industries',
    company: 'Muster Industries',
    domain: 'muster.example',
    place: 'Musterstadt, Exampleland',
  }),
  makePerson('Chloé', 'Exemple', {
    slug: 'chloe-exemple',
    headline: 'Directrice produit chez Atelier Modèle',
    company: 'Atelier Modèle',
    domain: 'atelier.example',
    scenario: 'catch-all',
  }),
];

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** One person for each scenario, e.g. "Sam Resethalfway" at `/in/sam-resethalfway/`. */
export function personOf(scenario: ScenarioName): SandboxPerson {
  return makePerson('Sam', capital(scenario.replaceAll('-', '')), { scenario });
}

const firstNames = ['Noor', 'Emil', 'Ines', 'Tomas', 'Yara', 'Olaf', 'Mila', 'Hugo', 'Lena', 'Ravi'];
const lastNames = ['Stone', 'Rivers', 'Meadow', 'Harbour', 'Field', 'Bridge', 'Marsh', 'Hill', 'Grove'];
const companies = ['Northwind Samples', 'Paper Lantern', 'Quiet Machines', 'Example Works', 'Blue Kiln'];

/** The n-th of endlessly many people, for lists: the same one every time. */
export function numberedPerson(n: number): SandboxPerson {
  const firstName = firstNames[n % firstNames.length] ?? 'Noor';
  const lastName = lastNames[n % lastNames.length] ?? 'Stone';
  const company = companies[n % companies.length] ?? 'Paper Lantern';
  const scenario = n % 7 === 6 ? 'not-found' : n % 11 === 10 ? 'catch-all' : 'found';
  return makePerson(firstName, lastName, {
    slug: `${firstName}-${lastName}-${n}`.toLowerCase(),
    headline: `Buyer at ${company}`,
    company,
    domain: `${company.toLowerCase().replaceAll(' ', '-')}.example`,
    front: n % 2 ? 'ember' : 'sdui',
    scenario,
  });
}

const known = new Map(
  [viewer, ...named, ...scenarioNames.map(personOf)].map((person) => [person.slug, person]),
);

export const people: readonly SandboxPerson[] = [...known.values()];

/** The person at `/in/<slug>/`, or null when nobody is there. */
export function personAt(slug: string): SandboxPerson | null {
  const number = /-(\d+)$/.exec(slug)?.[1];
  const numbered = number === undefined ? null : numberedPerson(Number(number));
  return known.get(slug) ?? (numbered?.slug === slug ? numbered : null);
}

/** The person whom a vendor knows by name, without regard to case. */
export function personNamed(firstName: string, lastName: string): SandboxPerson | null {
  const wanted = `${firstName} ${lastName}`.toLowerCase();
  return people.find((person) => fullName(person).toLowerCase() === wanted) ?? null;
}

export const fullName = (person: SandboxPerson): string => `${person.firstName} ${person.lastName}`;

/** The person's own address, at a provider of mailboxes. */
export const personalEmailOf = ({ slug }: SandboxPerson): string => `${slug}@post.example`;

/** What the vendor finds. */
export const emailOf = (person: SandboxPerson): string =>
  `${person.firstName}.${person.lastName}@${person.domain}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f ]/g, '');
