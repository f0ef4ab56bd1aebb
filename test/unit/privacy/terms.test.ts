import { describe, expect, it } from 'vitest';
import { monthsLater } from '../../../lib/clock.ts';
import { deleteAfter, keptAnyway } from '../../../lib/privacy/delete-after.ts';
import { informBy, isNoticeOverdue } from '../../../lib/privacy/inform-by.ts';
import { readMonths, readTagMonths, typedTagMonths } from '../../../lib/privacy/read-terms.ts';

const at = (year: number, month: number, day: number) => new Date(year, month - 1, day, 10, 30).getTime();
const terms = { keepMonths: 12, keepMonthsByTag: { customer: 36, candidate: 6 } };

describe('months', () => {
  it.each([
    [at(2026, 1, 31), 1, at(2026, 2, 28)],
    [at(2028, 1, 31), 1, at(2028, 2, 29)],
    [at(2026, 12, 15), 1, at(2027, 1, 15)],
    [at(2026, 3, 31), -1, at(2026, 2, 28)],
  ])('from %d, %d later', (from, months, to) => expect(monthsLater(from, months)).toBe(to));
});

describe('how long somebody is kept', () => {
  const updatedAt = at(2026, 1, 10);
  it.each([
    ['the default', [], at(2027, 1, 10)],
    ['a longer time by tag', ['customer'], at(2029, 1, 10)],
    ['the shortest of several tags', ['customer', 'candidate', 'other'], at(2026, 7, 10)],
    ['a tag in other letters than in the settings', ['Customer'], at(2029, 1, 10)],
    ['a tag that is a word of the language', ['constructor'], at(2027, 1, 10)],
  ])('%s', (_, tags, until) => expect(deleteAfter({ updatedAt, tags }, terms)).toBe(until));

  it('for ever, if the user wants that', () => {
    const never = { keepMonths: null, keepMonthsByTag: {} };
    expect(deleteAfter({ updatedAt, tags: [] }, never)).toBeNull();
    expect(keptAnyway(never, updatedAt)).toBeNull();
    expect(keptAnyway(terms, at(2027, 1, 10))).toBe(at(2026, 7, 10));
  });
});

describe('the notice', () => {
  it('is due one month after the data was collected', () => {
    const due = informBy(at(2026, 1, 31));
    expect(due).toBe(at(2026, 2, 28));
    expect(isNoticeOverdue({ informBy: due }, due)).toBe(false);
    expect(isNoticeOverdue({ informBy: due }, due + 1)).toBe(true);
    expect(isNoticeOverdue({ informBy: null }, due + 1)).toBe(false);
  });
});

describe('months as typed', () => {
  it.each([
    ['', null],
    [' 12 ', 12],
    ['0', undefined],
    ['1.5', undefined],
    ['121', undefined],
    ['never', undefined],
  ])('%j', (typed, months) => expect(readMonths(typed)).toBe(months));

  it('by tag, there and back', () => {
    const typed = 'customer: 36\ncase: open: 3';
    const read = readTagMonths(`${typed}\n\n`);
    expect(read).toEqual({ months: { customer: 36, 'case: open': 3 } });
    expect('months' in read && typedTagMonths(read.months)).toBe(typed);
    expect(readTagMonths('customer: 36\ncustomer')).toEqual({ wrongLine: 2 });
    expect(readTagMonths('customer: 0')).toEqual({ wrongLine: 1 });
  });
});
