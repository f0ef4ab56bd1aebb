import { describe, expect, it } from 'vitest';
import { companyInHeadline } from '../../../lib/reading/company-in-headline.ts';
import { currentCompany, isSnippet } from '../../../lib/reading/current-company.ts';
import { openPosition } from '../../../lib/reading/open-position.ts';

describe('currentCompany', () => {
  it.each([
    ['Current: Head of Testing at Example Works', 'Example Works'],
    ['Current: Head of Studies at Sea at Example Works', 'Example Works'],
    ['Aktuell: Leiterin Test bei Beispiel GmbH', 'Beispiel GmbH'],
    ['Poste actuel : Testeuse chez Exemple', 'Exemple'],
    ['Actual: Probadora en Ejemplo', 'Ejemplo'],
    ['Obecnie: Testerka w Przykład', 'Przykład'],
    ['Attuale: Responsabile test presso Esempio', 'Esempio'],
  ])('%s', (text, company) => {
    expect(currentCompany(text)).toBe(company);
  });

  it.each([
    'Past: Tester at Example Works',
    'Summary: now at Example',
    'Skills: Testing',
    'Tester at Example',
    'Current: Tester',
  ])('takes nothing from %s', (text) => {
    expect(currentCompany(text)).toBeNull();
  });

  it('tells a snippet from a headline', () => {
    expect(isSnippet('Skills: Testing')).toBe(true);
    expect(isSnippet('Head of Testing at Example Works')).toBe(false);
  });
});

describe('companyInHeadline', () => {
  it.each([
    ['Head of Testing at Example Works', 'Example Works'],
    ['Tester @ Example | Speaker', 'Example'],
    ['Tester @Example', 'Example'],
    ['Leiterin bei Beispiel, Mutter', 'Beispiel'],
    ['Testerka w Przykład', 'Przykład'],
    ['Tester at Example (ex Other Works)', 'Example'],
    ['Tester at Example / ex @Other', 'Example'],
    ['Former Tester at Other Works, now at Example', 'Example'],
    ['Ex-Other | Tester at Example', 'Example'],
    ['Former Lead at Other Works now Tester at Example', 'Example'],
    ['Experte bei Beispiel', 'Beispiel'],
  ])('%s', (headline, company) => {
    expect(companyInHeadline(headline)).toBe(company);
  });

  it.each([null, '', 'Tester', 'Tester at heart', 'At Example'])('takes nothing from %s', (headline) => {
    expect(companyInHeadline(headline)).toBeNull();
  });

  it.each([
    'Former Head of Testing at Example Works',
    'Ex-Tester @ Example',
    'ex @Example',
    'Engineer | Former Tester at Example',
    'Tester, previously at Example',
    'Ehemalige Leiterin bei Beispiel',
    'Ehem. Leiterin bei Beispiel',
    'Ancienne testeuse chez Exemple',
    'Antigua probadora en Ejemplo',
    'Exdirectora en Ejemplo',
  ])('does not take a former employer for the present one: %s', (headline) => {
    expect(companyInHeadline(headline)).toBeNull();
  });
});

describe('openPosition', () => {
  const dates = 'Jan 2020 - Present · 3 yrs';

  it.each([
    [['Tester', 'Example Works · Full-time', dates], 'Example Works'],
    [['Tester', '7 Example Works · Full-time', dates], '7 Example Works'],
    [['Example Works', '5 yrs 3 mos', 'Tester', dates], 'Example Works'],
    [['Example Works', 'Full-time · 5 yrs', 'Tester', 'Full-time', dates], 'Example Works'],
  ])('%j', (lines, company) => {
    expect(openPosition([lines])).toBe(company);
  });

  it('passes over a position that has ended', () => {
    expect(openPosition([['Tester', 'Example Works', 'Jan 2020 - May 2021 · 1 yr']])).toBeNull();
  });
});
