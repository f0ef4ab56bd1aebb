import { describe, expect, it } from 'vitest';
import { companyInHeadline } from '../../../lib/reading/company-in-headline.ts';
import { currentCompany, isSnippet } from '../../../lib/reading/current-company.ts';

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
  ])('%s', (headline, company) => {
    expect(companyInHeadline(headline)).toBe(company);
  });

  it.each([null, '', 'Tester', 'Tester at heart', 'At Example'])('takes nothing from %s', (headline) => {
    expect(companyInHeadline(headline)).toBeNull();
  });
});
