import { expect, test } from 'vitest';
import { isPublicHost } from '../../lib/is-public-host.ts';

const hostOf = (host: string) => new URL(`https://${host}/in`).hostname;

test.each([
  'hooks.sample.example',
  'HOOKS.sample.example.',
  'local.sample.example',
  '203.0.113.7:8443',
  '100.63.0.1',
  '172.32.0.1',
  '[2001:db8::7]',
])('%s can be reached', (host) => expect(isPublicHost(hostOf(host))).toBe(true));

test.each([
  'localhost:8443',
  'n8n.localhost',
  'n8n.localhost.',
  'n8n',
  'printer.local',
  'hooks.home.arpa',
  'hooks.corp',
  '127.1',
  '2130706433',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.1.1',
  '172.16.0.1',
  '172.31.255.1',
  '192.168.1.20',
  '[::1]',
  '[fd00::1]',
  '[fe80::1]',
  '[::ffff:192.168.1.20]',
])('%s cannot', (host) => expect(isPublicHost(hostOf(host))).toBe(false));
