import { expect, it } from 'vitest';
import { choosableWays } from '../../../lib/providers/choosable-ways.ts';
import { capabilitiesOf } from '../../../lib/providers/index.ts';

const pronto = capabilitiesOf('pronto');
const webhookUrl = 'https://hooks.sample.example/in';

it('offers the webhook only to runs, and only when there is one', () => {
  expect(choosableWays(pronto, { webhookUrl: null }, 'run')).toEqual(['sync', 'async']);
  expect(choosableWays(pronto, { webhookUrl }, 'run')).toEqual(['sync', 'async', 'webhook']);
  expect(choosableWays(pronto, { webhookUrl }, 'single')).toEqual(['sync', 'async']);
});

it('offers no webhook that the vendor cannot reach: results that go nowhere else would be lost', () => {
  const nowhere = { webhookUrl: 'https://localhost:5678/in' };
  expect(choosableWays(pronto, nowhere, 'run')).toEqual(['sync', 'async']);
});
