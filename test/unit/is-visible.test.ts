import { describe, expect, it } from 'vitest';
import { isVisible, type Layer, type Sighting } from '../../lib/linkedin/is-visible.ts';

const plain: Layer = {
  opacity: '1',
  visibility: 'visible',
  filter: 'none',
  clipPath: 'none',
  maskImage: 'none',
  mixBlendMode: 'normal',
};
const good: Sighting = {
  layers: [plain, plain],
  isStyled: false,
  width: 180,
  height: 32,
  scale: 1,
  isOnTop: true,
  isClear: true,
};

describe('isVisible', () => {
  it('accepts a plain button on top', () => {
    expect(isVisible(good)).toBe(true);
  });

  it.each<Partial<Layer>>([
    { opacity: '0' },
    { opacity: '0.9' },
    { opacity: '' },
    { visibility: 'hidden' },
    { filter: 'opacity(0)' },
    { clipPath: 'inset(50%)' },
    { maskImage: 'linear-gradient(transparent, transparent)' },
    { mixBlendMode: 'multiply' },
  ])('refuses an ancestor with %o', (style) => {
    expect(isVisible({ ...good, layers: [plain, { ...plain, ...style }] })).toBe(false);
  });

  it('adds up what several layers take away', () => {
    const dim = { ...plain, opacity: '0.97' };
    expect(isVisible({ ...good, layers: [dim] })).toBe(true);
    expect(isVisible({ ...good, layers: [dim, dim] })).toBe(false);
  });

  it.each<Partial<Sighting>>([
    { isStyled: true },
    { width: 10 },
    { height: 4 },
    { scale: 0.3 },
    { scale: 4 },
    { scale: Number.NaN },
    { isOnTop: false },
    { isClear: false },
  ])('refuses %o', (change) => {
    expect(isVisible({ ...good, ...change })).toBe(false);
  });
});
