import { expect, it } from '@jest/globals';
import { pickText } from './pick-text.js';

it('a text that exists in the wanted language is shown in it', () => {
  expect(pickText({ fr: 'Bonjour', ar: 'مرحباً' }, 'ar')).toEqual({ text: 'مرحباً', locale: 'ar' });
});

it('a text that is missing falls back to French and says so', () => {
  expect(pickText({ en: 'Hello', fr: 'Bonjour' }, 'es')).toEqual({ text: 'Bonjour', locale: 'fr' });
});

it('an empty translation counts as missing', () => {
  expect(pickText({ en: 'Hello', fr: ' ' }, 'fr')).toEqual({ text: 'Hello', locale: 'en' });
});

it('no text at all is an empty one', () => {
  expect(pickText({}, 'en')).toEqual({ text: '', locale: 'en' });
});
