import { type ModuleDocument, type ModuleLibrary, readModuleDocument } from '@vigie/contracts';

// Every word twice: enough to see which language is on the page.
const t = (words: string) => ({ fr: `${words} (fr)`, ar: `${words} (ع)` });
const rich = (words: string) => ({
  fr: [{ type: 'paragraph', runs: [{ text: `${words} (fr)` }] }],
  ar: [{ type: 'paragraph', runs: [{ text: `${words} (ع)` }] }],
});
const options = (...right: boolean[]) =>
  right.map((correct, i) => ({
    id: 'abcdef'.charAt(i),
    text: t(`Option ${i + 1}`),
    correct,
    feedback: t(`Feedback ${i + 1}`),
  }));
const asked = (kind: string, rest: object) => ({
  kind,
  id: `q-${kind}`,
  prompt: t(`Prompt of ${kind}`),
  explanation: t(`Explanation of ${kind}`),
  ...rest,
});
const file = (path: string, mediaType: string) => ({ path: `media/${path}`, mediaType, sizeBytes: 12_345 });
const exercise = (id: string, question: object, required = true) => ({
  id,
  type: 'exercise',
  required,
  questions: [question],
});

/** One exercise of every kind, in blocks `x-<kind>`. */
const exercises = [
  exercise('x-single', asked('single', { options: options(true, false, false) })),
  exercise('x-multiple', asked('multiple', { options: options(true, true, false) })),
  exercise(
    'x-truefalse',
    asked('truefalse', {
      options: [
        { id: 'true', text: t('True'), correct: true, feedback: t('Yes') },
        { id: 'false', text: t('False'), correct: false, feedback: t('No') },
      ],
    }),
  ),
  exercise(
    'x-matching',
    asked('matching', {
      pairs: ['1', '2', '3'].map((id) => ({ id: `p${id}`, left: t(`Left ${id}`), right: t(`Right ${id}`) })),
    }),
  ),
  exercise(
    'x-ordering',
    asked('ordering', {
      items: ['i1', 'i2', 'i3'].map((id) => ({ id, text: t(`Item ${id}`), feedback: t(`Why ${id}`) })),
      correctOrder: ['i1', 'i2', 'i3'],
    }),
  ),
  exercise(
    'x-numeric',
    asked('numeric', {
      answer: { value: 18, tolerance: 0, unit: t('years') },
      feedback: { correct: t('Just so'), incorrect: t('Not quite') },
    }),
  ),
  exercise(
    'x-gap',
    asked('gap', {
      segments: [
        { text: t('An act, a') },
        { id: 'g1', accepted: [{ fr: 'moyen', ar: 'وسيلة' }] },
        { text: t('and') },
        {
          id: 'g2',
          accepted: [{ fr: 'but', ar: 'غرض' }],
          options: [
            { fr: 'but', ar: 'غرض' },
            { fr: 'acte', ar: 'فعل' },
          ],
        },
      ],
    }),
  ),
  exercise(
    'x-reflection',
    { kind: 'reflection', id: 'q-reflection', prompt: t('And you?'), guidance: t('No names.') },
    false,
  ),
  exercise('x-apm', {
    kind: 'apm',
    id: 'q-apm',
    title: t('A case'),
    narrative: t('A child of sixteen'),
    child: true,
    facts: (['act', 'purpose', 'none'] as const).map((answer, i) => ({
      id: `f${i}`,
      text: t(`Fact ${i + 1}`),
      answer,
      explanation: t(`Because ${i + 1}`),
    })),
    conclusion: { ...asked('single', { options: options(true, false) }), id: 'q-apm-end' },
  }),
  exercise('x-indicators', {
    kind: 'indicators',
    id: 'q-indicators',
    title: t('A story'),
    segments: [
      { text: t('It began.') },
      { id: 's1', role: 'indicator', category: 'debt', text: t('A debt'), explanation: t('Why debt') },
      { id: 's2', role: 'indicator', category: 'hours', text: t('Long hours'), explanation: t('Why hours') },
      { id: 's3', role: 'distractor', category: 'accent', text: t('An accent'), explanation: t('Why not') },
    ],
    debrief: t('That was it'),
  }),
  exercise('x-scenario', {
    kind: 'scenario',
    id: 'q-scenario',
    title: t('At night'),
    meters: [{ id: 'trust', label: t('Trust'), start: 5, min: 0, max: 10 }],
    start: 'n1',
    nodes: [
      {
        id: 'n1',
        text: t('You arrive'),
        choices: ['good', 'poor'].map((rating) => ({
          id: `n1-${rating}`,
          text: t(`A ${rating} choice`),
          rating,
          effects: { trust: rating === 'good' ? 2 : -2 },
          feedback: t(`It was ${rating}`),
          next: 'n2',
        })),
      },
      { id: 'n2', text: t('It ends'), end: { outcome: 'good', debrief: t('Well done') } },
    ],
  }),
];

/** A module with one block of every kind and one exercise of every kind, in French and (as a draft) Arabic. */
export const everyBlock: ModuleDocument = readModuleDocument({
  format: 'vigie-module',
  formatVersion: 1,
  id: 'every-block',
  version: '0.1.0',
  baseLocale: 'fr',
  languages: { fr: 'reviewed', ar: 'draft' },
  title: t('Everything there is'),
  advisory: t('It speaks of coercion'),
  pilot: true,
  objectives: [{ id: 'o1', text: t('See it all') }],
  lessons: [
    {
      id: 'l1',
      title: t('Blocks'),
      durationMinutes: 20,
      advisory: t('Coercion is mentioned'),
      blocks: [
        { id: 'b-heading', type: 'heading', level: 2, text: t('A heading') },
        {
          id: 'b-paragraph',
          type: 'paragraph',
          text: {
            fr: [
              {
                type: 'paragraph',
                runs: [
                  { text: 'La traite des personnes est ' },
                  { text: 'grave', bold: true },
                  { text: ', en anglais ' },
                  { text: 'trafficking', italic: true, lang: 'en' },
                  { text: ' : ' },
                  { text: 'lire', href: 'https://example.org/' },
                ],
              },
              { type: 'list', ordered: false, items: [[{ text: 'un' }], [{ text: 'deux' }]] },
            ],
            ar: rich('فقرة').ar,
          },
          sources: [
            { ref: 'S01', loc: 'art. 3', confidence: 'verified' },
            { ref: 'S99', confidence: 'review' },
          ],
        },
        ...(['key', 'caution', 'advisory', 'practice'] as const).map((kind) => ({
          id: `b-${kind}`,
          type: 'callout',
          kind,
          title: t(`Callout ${kind}`),
          text: rich(`Text of ${kind}`),
        })),
        {
          id: 'b-law',
          type: 'law',
          country: 'FR',
          title: t('The law'),
          text: rich('Article 225-4-1'),
          checkedOn: '2026-11-04',
          checkAgainBy: '2027-05-04',
        },
        { id: 'b-list', type: 'list', ordered: true, intro: t('Steps'), items: [rich('One'), rich('Two')] },
        {
          id: 'b-table',
          type: 'table',
          caption: t('Figures'),
          header: [t('What'), t('How many')],
          rows: [[t('People'), t('12')]],
        },
        { id: 'b-definition', type: 'definition', term: t('Term'), text: rich('What it means') },
        {
          id: 'b-quote',
          type: 'quote',
          text: rich('So it stands'),
          attribution: t('Article 3'),
          note: t('Of 2000'),
        },
        {
          id: 'b-image',
          type: 'image',
          kind: 'diagram',
          alt: t('Three boxes'),
          caption: t('The three elements'),
        },
        {
          id: 'b-audio',
          type: 'audio',
          title: t('Listen'),
          file: file('a.mp3', 'audio/mpeg'),
          transcript: rich('Heard'),
        },
        {
          id: 'b-video',
          type: 'video',
          title: t('Watch'),
          file: file('v.mp4', 'video/mp4'),
          captions: [{ locale: 'fr', path: 'media/v.vtt' }],
          transcript: rich('Seen'),
        },
        { id: 'b-file', type: 'file', title: t('A form'), file: file('f.pdf', 'application/pdf') },
        {
          id: 'b-accordion',
          type: 'accordion',
          items: [{ id: 'a1', title: t('Open me'), text: rich('Inside') }],
        },
        { id: 'b-cards', type: 'flashcards', cards: [{ id: 'k1', front: t('Front'), back: t('Back') }] },
        {
          id: 'b-timeline',
          type: 'timeline',
          events: [
            { id: 'e1', date: { fr: '2000', ar: '2000' }, title: t('Palermo'), text: rich('Adopted') },
          ],
        },
        {
          id: 'b-checklist',
          type: 'checklist',
          title: t('My signs'),
          items: [{ id: 'c1', text: t('Tired') }],
        },
        {
          id: 'b-comparison',
          type: 'comparison',
          caption: t('Two things'),
          columns: [
            { id: 'd1', title: t('Trafficking'), text: rich('Exploitation') },
            { id: 'd2', title: t('Smuggling'), text: rich('A border') },
          ],
        },
        { id: 'b-resource', type: 'resource', title: t('IOM'), url: 'https://iom.example/' },
        {
          id: 'b-embed',
          type: 'embed',
          title: t('A package'),
          path: 'embed/p/index.html',
          sizeBytes: 54_321,
        },
        // Not there in Arabic: it is shown in French, and says so.
        { id: 'b-untranslated', type: 'paragraph', text: { fr: rich('Only in French').fr } },
      ],
    },
    { id: 'l2', title: t('Exercises'), durationMinutes: 20, blocks: exercises },
  ],
});

export const library: ModuleLibrary = {
  glossary: [
    {
      id: 'traite',
      term: { fr: 'traite des personnes', ar: 'الاتجار بالأشخاص' },
      definition: { fr: 'Un acte, un moyen, un but.' },
    },
    { id: 'personne', term: { fr: 'personne' }, definition: { fr: 'Quelqu’un.' } },
  ],
  sources: { S01: 'Palermo Protocol', S99: 'General knowledge', S50: 'Not used here' },
};
