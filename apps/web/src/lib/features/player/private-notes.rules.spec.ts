import { expect, test } from '@jest/globals';
import { joined } from './private-notes.rules.ts';

test('two texts of one note are joined, and what one holds of the other is not there twice', () => {
  expect(joined('', 'mine')).toBe('mine');
  expect(joined('theirs', '')).toBe('theirs');
  expect(joined('a thought', 'a thought, and more')).toBe('a thought, and more');
  expect(joined('from the phone', 'from the desk')).toBe('from the phone\n\nfrom the desk');
});
