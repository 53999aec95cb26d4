import { expect, test } from '@jest/globals';
import { addressOf } from './address.ts';

const preview = { full: 'https://p-x.example/c/m/7/full/', frugal: 'https://p-x.example/c/m/7/frugal/' };

test('the address of a look says language, country, line and place', () => {
  const look = { locale: 'ar', country: '', isFrugal: false, at: '' } as const;
  expect(addressOf(preview, look)).toBe('https://p-x.example/c/m/7/full/ar.html');
  expect(addressOf(preview, { ...look, country: 'FR', isFrugal: true, at: 'b1' })).toBe(
    'https://p-x.example/c/m/7/frugal/ar.html?country=FR&at=b1',
  );
});
