import { describe, expect, it } from 'vitest';
import { rowKeys } from '../../../components/history/row-keys.ts';

const first = rowKeys(new Map(), [7, 5, 9], false);

describe('the keys of rows', () => {
  it('stay with who stays in sight, and are new for who comes', () => {
    expect([...first]).toEqual([
      [7, 0],
      [5, 1],
      [9, 2],
    ]);
    expect([...rowKeys(first, [4, 9, 5], false)]).toEqual([
      [4, 3],
      [9, 2],
      [5, 1],
    ]);
  });

  it('are taken over in their order by others, of whom there may be more or fewer', () => {
    expect([...rowKeys(first, [9, 8, 1, 2], true)]).toEqual([
      [9, 0],
      [8, 1],
      [1, 2],
      [2, 3],
    ]);
    expect([...rowKeys(first, [3], true)]).toEqual([[3, 0]]);
  });

  it('are never two of one kind', () => {
    const later = rowKeys(rowKeys(first, [1], true), [1, 2, 3], false);
    expect(new Set(later.values()).size).toBe(3);
  });
});
