import { describe, expect, it } from '@jest/globals';
import { negotiateLocale } from './negotiate.js';

describe('the language of a page', () => {
  it('is the one chosen here, whatever account and browser say', () => {
    expect(negotiateLocale({ choice: 'ar', account: 'es', acceptLanguage: 'en' })).toBe('ar');
  });

  it('is that of the account when nothing was chosen', () => {
    expect(negotiateLocale({ choice: null, account: 'es', acceptLanguage: 'en' })).toBe('es');
  });

  it('is the browser’s most wanted of our languages', () => {
    expect(negotiateLocale({ acceptLanguage: 'de, en;q=0.7, es-MX;q=0.9' })).toBe('es');
  });

  it('counts a region as its language', () => {
    expect(negotiateLocale({ acceptLanguage: 'AR-tn' })).toBe('ar');
  });

  it('leaves out what the browser refuses', () => {
    expect(negotiateLocale({ acceptLanguage: 'en;q=0, es;q=0.1' })).toBe('es');
  });

  it.each([undefined, null, '', '*', 'de, pt', ';;;q=x'])(
    'is French when the browser says %j',
    (acceptLanguage) => {
      expect(negotiateLocale({ acceptLanguage })).toBe('fr');
    },
  );

  it('passes over a choice that is no language of ours', () => {
    expect(negotiateLocale({ choice: '../etc', account: 'xx', acceptLanguage: 'en' })).toBe('en');
  });
});
