import { describe, expect, test } from '@jest/globals';
import type { CertificateFacts } from '@vigie/contracts';
import { certificateSheet, directionOfText } from './certificate-sheet.js';

const facts: CertificateFacts = {
  number: 'VIG-2026-7K4M-9QXF',
  kind: 'success',
  locale: 'fr',
  holder: { givenName: 'سمير', familyName: 'حداد' },
  course: { id: 'c', title: 'Comprendre la traite' },
  hours: 4.3,
  completedAt: '2026-11-18T23:30:00.000Z',
  issuedAt: '2026-11-19T08:05:09.000Z',
  expiresAt: null,
  issuer: 'OIM · ONU Migration',
  pilot: false,
  ruleVersion: 1,
};
const sheet = (changes: Partial<CertificateFacts> = {}) =>
  certificateSheet(
    {
      facts: { ...facts, ...changes },
      verifyUrl: 'https://learn.example.org/v/token',
      verifyPage: 'https://learn.example.org/verify',
    },
    'fr',
  );

describe('the words of a certificate', () => {
  test('are in the asked language; what was frozen keeps its own language and direction', () => {
    expect(sheet()).toMatchObject({
      locale: 'fr',
      dir: 'ltr',
      kind: 'Certificat de réussite',
      holder: { text: 'سمير حداد', dir: 'rtl' },
      course: { text: 'Comprendre la traite', locale: 'fr', dir: 'ltr' },
      meta: expect.stringMatching(/^Durée\s: 4\sh\s18\. Terminé le 18 novembre 2026\.$/),
      verifyAt: 'À vérifier sur learn.example.org/verify',
    });
  });

  test('say took part or passed, never both', () => {
    expect(sheet({ kind: 'participation' }).did).toBe('a participé à la formation');
    expect(sheet().did).toBe('a suivi et réussi la formation');
  });

  test('say pilot and an end only where there are', () => {
    expect(sheet()).toMatchObject({ pilot: null, validUntil: null });
    expect(sheet({ pilot: true, expiresAt: '2028-11-18T10:00:00.000Z' })).toMatchObject({
      pilot: 'Version pilote du contenu',
      validUntil: 'Valable jusqu’au 18 novembre 2028',
    });
  });

  test('have no score', () => {
    expect(JSON.stringify(sheet())).not.toMatch(/score|%/i);
  });
});

test.each([
  ['سمير حداد', 'rtl'],
  ['Inès Moreau', 'ltr'],
  ['"د. سمير"', 'rtl'],
  ['Олена Коваль', 'ltr'],
  ['#1', 'ltr'],
])('%s is read %s', (text, direction) => {
  expect(directionOfText(text)).toBe(direction);
});
