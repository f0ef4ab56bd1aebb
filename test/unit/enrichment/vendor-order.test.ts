import { expect, test } from 'vitest';
import { moveVendor, switchVendor, vendorsInOrder } from '../../../lib/enrichment/vendor-order.ts';

const order = ['pronto', 'salesfinity', 'harmonic'] as const;

test('a vendor moves by one place and never out of the list', () => {
  expect(moveVendor(order, 'harmonic', 'earlier')).toEqual(['pronto', 'harmonic', 'salesfinity']);
  expect(moveVendor(order, 'pronto', 'later')).toEqual(['salesfinity', 'pronto', 'harmonic']);
  expect(moveVendor(order, 'pronto', 'earlier')).toEqual(order);
  expect(moveVendor(order, 'harmonic', 'later')).toEqual(order);
});

test('a vendor that is switched off leaves, and comes back as the last one', () => {
  expect(switchVendor(order, 'pronto', false)).toEqual(['salesfinity', 'harmonic']);
  expect(switchVendor(['salesfinity'], 'pronto', true)).toEqual(['salesfinity', 'pronto']);
  expect(switchVendor(order, 'pronto', true)).toEqual(['salesfinity', 'harmonic', 'pronto']);
});

test('vendors that cannot find a kind are not offered for it, those that are off stand last', () => {
  expect(vendorsInOrder('phone', ['pronto', 'harmonic'])).toEqual([{ id: 'pronto', isOn: true }]);
  expect(vendorsInOrder('personal-email', ['sixtyfour'])).toEqual([
    { id: 'sixtyfour', isOn: true },
    { id: 'pronto', isOn: false },
    { id: 'salesfinity', isOn: false },
  ]);
});
