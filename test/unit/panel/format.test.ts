import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../lib/diagnostics.ts';
import { formatList, formatNumber } from '../../../lib/format/format-number.ts';
import { formatAge, formatTime } from '../../../lib/format/format-time.ts';

const now = Date.UTC(2026, 4, 20, 12);
const minute = 60_000;

describe('ages', () => {
  test.each([
    [0, 'this minute'],
    [3 * minute, '3 minutes ago'],
    [61 * minute, '1 hour ago'],
    [25 * 60 * minute, 'yesterday'],
    [-5 * minute, 'this minute'],
  ])('%d ms is %s', (age, words) => expect(formatAge(now - age, now, 'en')).toBe(words));

  test('beyond a week the date is said', () => {
    expect(formatAge(now - 8 * 24 * 60 * minute, now, 'en')).toBe('May 12, 2026');
  });

  test('in the language given', () => {
    expect(formatAge(now - 3 * minute, now, 'de')).toBe('vor 3 Minuten');
    expect(formatTime(now, 'de')).toContain('2026');
  });
});

test('numbers and lists follow the language', () => {
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
  expect(formatNumber(1234.567, 'de')).toBe('1.234,57');
  expect(formatList(['one', 'two', 'three'], 'en')).toBe('one, two, and three');
});

test('diagnostics say where it broke, and quote nobody', () => {
  const about = { version: '1', browser: 'Sample', language: 'en' };
  const error = new TypeError('ada@works.example is not a person');
  const written = JSON.stringify(diagnose(error, about));
  expect(written).toContain('TypeError');
  expect(written).toContain('format.test');
  expect(written).not.toContain('ada@works.example');
  expect(diagnose('ada@works.example', about)).toEqual({ ...about, error: null, page: null, frames: [] });
});
