import { expect, test } from '@jest/globals';
import { RichText } from '@vigie/contracts';
import { linkAddress } from './link-address.ts';

test.each([
  ['https://www.iom.int/fr?x=1', 'https://www.iom.int/fr?x=1'],
  [' iom.int/traite ', 'https://iom.int/traite'],
  ['aide@iom.example', 'mailto:aide@iom.example'],
  ['+33 1 23 45 67 89', 'tel:+33123456789'],
  ['mailto:aide@iom.example', 'mailto:aide@iom.example'],
])('%s is understood, and is a link that a text may have', (typed, href) => {
  expect(linkAddress(typed)).toBe(href);
  expect(RichText.safeParse([{ type: 'paragraph', runs: [{ text: 'x', href }] }]).success).toBe(true);
});

test.each([
  '',
  'javascript:alert(1)',
  'http://plain.example',
  'data:text/html,x',
  '//elsewhere',
  'une page',
  'https://',
])('%j is none', (typed) => {
  expect(linkAddress(typed)).toBeNull();
});
