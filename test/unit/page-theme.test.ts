import { expect, it } from 'vitest';
import { chooseTheme, type ThemeSigns } from '../../lib/linkedin/page-theme.ts';

const silent: ThemeSigns = { classes: '', background: null, colorScheme: 'normal', prefersDark: false };

it.each<[string, Partial<ThemeSigns>, string]>([
  ['light when nothing tells', {}, 'light'],
  ['light when only the system is dark', { prefersDark: true }, 'light'],
  ['the page class', { classes: 'app theme--dark', background: 'rgb(255, 255, 255)' }, 'dark'],
  ['the light page class', { classes: 'theme--light', background: 'rgb(0, 0, 0)' }, 'light'],
  ['a dark ground', { background: 'rgb(27, 31, 35)' }, 'dark'],
  ['a light ground', { background: 'rgb(244, 242, 238)', colorScheme: 'dark' }, 'light'],
  ['a declared dark scheme', { colorScheme: 'dark' }, 'dark'],
  ['both schemes on a dark system', { colorScheme: 'light dark', prefersDark: true }, 'dark'],
  ['both schemes on a light system', { colorScheme: 'light dark' }, 'light'],
])('follows %s', (_name, signs, theme) => {
  expect(chooseTheme({ ...silent, ...signs })).toBe(theme);
});
