import { describe, expect, it, test } from '@jest/globals';
import { type Locale, type ModuleDraft, richOf } from '@vigie/contracts';
import { findTraces, tracesIn } from './find-traces.ts';
import { knownWords } from './names.ts';

const terms = ['traite des personnes', 'Trafficking in Persons', 'Mécanisme National', 'trata de personas'];
const known = Object.fromEntries(
  (['fr', 'en', 'es', 'ar'] as const).map((locale) => [locale, knownWords(locale, terms)]),
) as Record<Locale, ReturnType<typeof knownWords>>;
const found = (locale: Locale, text: string) =>
  tracesIn(text, locale, known[locale]).map(({ kind, text: said }) => `${kind}: ${said}`);

describe('what must be found', () => {
  test.each<[Locale, string, string[]]>([
    ['fr', 'Hier, Amina Diallo est arrivée.', ['name: Amina Diallo']],
    ['fr', 'Amina attend devant la gare.', ['name: Amina']],
    ['fr', 'Mme Kovac parle. Elle a vu DIALLO Mamadou.', ['name: Kovac', 'name: DIALLO Mamadou']],
    ['fr', 'Le recruteur, Omar ben Youssef, ment.', ['name: Omar ben Youssef']],
    [
      'fr',
      'Elle arrive le 12 mars 2024 et repart le 03/04/2024.',
      ['date: 12 mars 2024', 'date: 03/04/2024'],
    ],
    ['fr', 'Elle appelle le 06 12 34 56 78.', ['phone: 06 12 34 56 78']],
    ['fr', 'Le numéro était 71 234 567.', ['phone: 71 234 567']],
    ['fr', 'Passeport n° 12AB34567.', ['document: Passeport n° 12AB34567']],
    ['fr', 'On l’héberge au 14 bis, rue des Lilas.', ['address: 14 bis, rue des Lilas']],
    ['fr', 'La voiture AB-123-CD attend.', ['plate: AB-123-CD']],
    ['fr', 'Le point est 36.8065, 10.1815.', ['position: 36.8065, 10.1815']],
    [
      'fr',
      'Une Nigériane de 23 ans, coiffeuse à Marseille.',
      ['combination: 23 ans · Nigériane · coiffeuse · Marseille'],
    ],
    ['fr', 'Un étudiant malien de 19 ans, logé à Lyon.', ['combination: 19 ans · malien · étudiant · Lyon']],
    ['en', 'Then Blessing Okafor came.', ['name: Blessing Okafor']],
    ['en', 'She met a man called Victor there.', ['name: Victor']],
    ['en', 'On March 12, 2024 they left; by 3 May they were back.', ['date: March 12, 2024', 'date: 3 May']],
    [
      'en',
      'Write to joy.o@mail.example or call +44 7700 900123.',
      ['mail: joy.o@mail.example', 'phone: +44 7700 900123'],
    ],
    ['en', 'He lived at 221 Baker Street.', ['address: 221 Baker Street']],
    ['en', 'Her passport number was A1234567.', ['document: passport number was A1234567']],
    ['en', 'The van AB12 CDE stood there.', ['plate: AB12 CDE']],
    ['en', 'Seen at 36°48′N.', ['position: 36°48′N']],
    ['en', 'A Romanian nurse aged 31 in Leeds.', ['combination: aged 31 · Romanian · nurse · Leeds']],
    ['es', 'Ayer llegó Lucía Fernández.', ['name: Lucía Fernández']],
    ['es', 'La señora Gómez dijo que no.', ['name: Gómez']],
    ['es', 'Salió el 5 de mayo de 2023.', ['date: 5 de mayo de 2023']],
    ['es', 'Vive en la calle Mayor, 12.', ['address: calle Mayor, 12']],
    ['es', 'El coche 1234 BCD y el DNI 12345678Z.', ['plate: 1234 BCD', 'document: DNI 12345678Z']],
    ['es', 'Llamó al +34 612 34 56 78.', ['phone: +34 612 34 56 78']],
    [
      'es',
      'Una colombiana de 19 años, camarera en Sevilla.',
      ['combination: 19 años · colombiana · camarera · Sevilla'],
    ],
    ['ar', 'وصلت أمينة أمس.', ['name: أمينة']],
    ['ar', 'تحدثت السيدة كوفاتش.', ['name: كوفاتش']],
    ['ar', 'كان اسمه عمر بن يوسف.', ['name: عمر بن يوسف']],
    ['ar', 'غادرت في 12 مارس 2024 وعادت في ٣/٤/٢٠٢٤.', ['date: 12 مارس 2024', 'date: ٣/٤/٢٠٢٤']],
    ['ar', 'رقم الهاتف +216 71 234 567.', ['phone: +216 71 234 567']],
    ['ar', 'تسكن في شارع الحرية 14.', ['address: شارع الحرية 14']],
    ['ar', 'سيارة 123 تونس 4567 أمام الباب.', ['plate: 123 تونس 4567']],
    ['ar', 'جواز سفر رقم X1234567.', ['document: جواز سفر رقم X1234567']],
    [
      'ar',
      'شابة نيجيرية عمرها 23 سنة، مصففة شعر في تونس.',
      ['combination: 23 سنة · نيجيرية · مصففة شعر · تونس'],
    ],
  ])('%s: %s', (locale, text, traces) => {
    expect(found(locale, text)).toEqual(expect.arrayContaining(traces));
  });
});

describe('what must not be found', () => {
  test.each<[Locale, string]>([
    ['fr', 'La traite des personnes suppose un acte, un moyen et un but. Elle est punie.'],
    ['fr', 'Le Protocole de Palerme et la Convention du Conseil de l’Europe le disent.'],
    ['fr', 'L’article 225-4-1 du Code pénal, issu de la loi du 5 août 2013.'],
    ['fr', 'En 2019, en mars 2020, 10 000 000 de personnes. Appelez le 3919 ou le 116 006.'],
    ['fr', 'Une femme de 23 ans attend. « Vous venez ? » demande l’agent. Demain, elle part.'],
    ['fr', 'L’OIM et l’ONU travaillent en France, en Tunisie et au Niger.'],
    ['fr', 'Une coiffeuse nigériane parle peu.'],
    ['en', 'The Palermo Protocol was adopted by the United Nations. She speaks French and Arabic.'],
    ['en', 'Every Monday in May they may go. Trafficking in Persons is a crime.'],
    ['en', 'In 2019 about 1,234,567 people; step 2.1, 12.5 % of 40.'],
    ['en', 'Listen first. Then ask. Nobody is forced to answer.'],
    ['es', 'La trata de personas es un delito. El Protocolo de Palermo, la ley de 5 de mayo de 2010.'],
    ['es', 'En España y en Marruecos, cada lunes. ¿Quién decide? Ella decide.'],
    ['ar', 'الاتجار بالأشخاص جريمة. يصغي الموظف أولا في تونس وفي فرنسا.'],
    ['ar', 'صدر القانون عدد 61 المؤرخ في 3 أوت 2016.'],
    ['ar', 'في عام 2019 كان عدد الضحايا 1200.'],
  ])('%s: %s', (locale, text) => {
    expect(found(locale, text)).toEqual([]);
  });
});

describe('a module', () => {
  const draft: ModuleDraft = {
    baseLocale: 'fr',
    about: {
      title: { fr: 'Un cas' },
      languages: { fr: 'draft' },
      pilot: true,
      objectives: [],
      passing: null,
      tracking: 'full',
    },
    lessons: [
      {
        id: 'l1',
        title: { fr: 'Un' },
        durationMinutes: 10,
        objectives: [],
        blocks: [
          {
            id: 'told',
            type: 'paragraph',
            text: { fr: richOf('Hier, Amina Diallo part.'), en: richOf('Then Amina Diallo left.') },
          },
          {
            id: 'law',
            type: 'law',
            country: 'FR',
            title: { fr: 'Loi' },
            text: { fr: richOf('Le 5 août 2013, M. Dupont.') },
          },
        ],
      },
    ],
  };

  it('is read in every language, and its law left out', () => {
    expect(findTraces(draft, (locale) => known[locale])).toEqual([
      { kind: 'name', text: 'Amina Diallo', locale: 'fr', part: 'told', lessonId: 'l1' },
      { kind: 'name', text: 'Amina Diallo', locale: 'en', part: 'told', lessonId: 'l1' },
    ]);
  });
});
