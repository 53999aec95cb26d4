import { expect, it } from '@jest/globals';
import { readContact } from './contact-form.ts';
import { byCountry } from './by-country.ts';

function aForm(more: Record<string, string> = {}): FormData {
  const form = new FormData();
  const values = {
    country: '',
    locale: 'fr',
    name: ' Écoute ',
    phone: '+216 00 00',
    checkedOn: '2026-01-10',
    checkAgainBy: '2026-07-10',
    ...more,
  };
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

it('what is left empty is not known', () => {
  expect(readContact(aForm()).input).toMatchObject({ country: null, name: 'Écoute', email: null, url: null });
});

it('what cannot be is kept as it was typed', () => {
  const { typed, input } = readContact(aForm({ phone: 'call us' }));
  expect(input).toBeNull();
  expect(typed).toMatchObject({ phone: 'call us', name: 'Écoute' });
});

it('contacts stand by country, the reader’s own first, those for everywhere last, the reader’s language before others', () => {
  const contact = (country: string | null, locale: 'fr' | 'ar') => ({ country, locale });
  const groups = byCountry(
    [contact(null, 'fr'), contact('SN', 'fr'), contact('TN', 'fr'), contact('TN', 'ar'), contact('FR', 'fr')],
    { own: 'TN', locale: 'ar' },
  );
  expect(groups.map(({ country, contacts }) => [country, contacts.map(({ locale }) => locale)])).toEqual([
    ['TN', ['ar', 'fr']],
    // By their names in Arabic.
    ['SN', ['fr']],
    ['FR', ['fr']],
    [null, ['fr']],
  ]);
});
