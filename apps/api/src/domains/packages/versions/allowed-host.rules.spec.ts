import { expect, test } from '@jest/globals';
import { allowedHost } from './allowed-host.rules.js';

const own = ['learn.iom.int', 'content.vigie.net'];

test.each([
  ['cdn.jsdelivr.net', 'cdn.jsdelivr.net'],
  [' Fonts.GStatic.com ', 'fonts.gstatic.com'],
  ['bücher.de', 'xn--bcher-kva.de'],
])('%s may be allowed', (written, host) => {
  expect(allowedHost(written, own)).toBe(host);
});

test.each([
  '*',
  '*.com',
  '*.jsdelivr.net',
  'com',
  '',
  'https://cdn.jsdelivr.net',
  'http://cdn.jsdelivr.net',
  'cdn.jsdelivr.net/x',
  'cdn.jsdelivr.net:8443',
  'cdn.jsdelivr.net; script-src *',
  "cdn.jsdelivr.net 'unsafe-eval'",
  'a@b.com',
  'data:',
  '127.0.0.1',
  '[::1]',
  '2130706433',
  '0x7f.0.0.1',
  '0177.1',
  'localhost',
  'db.internal',
  'p-x.localhost',
  'learn.iom.int',
  'iom.int',
  'a.learn.iom.int',
  'p-abc.content.vigie.net',
  'a..b.com',
  '-a.com',
  'a.com.',
])('%s may not', (written) => {
  expect(allowedHost(written, own)).toBeNull();
});
