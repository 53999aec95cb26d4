import { describe, expect, it, test } from '@jest/globals';
import {
  applyEdit,
  defaultReviewSettings,
  gatesAsked,
  type GateOf,
  gatesOf,
  isSameGate,
  type Locale,
  type ModuleDraft,
  type ModuleEdit,
  type ModuleState,
  ReviewAction,
  type ReviewSettings,
  richOf,
} from '@vigie/contracts';
import { hashOf } from './gate-content.rules.js';
import { may, maySign } from './review.policy.js';
import { gateState, openGates, type Signed, stateOf } from './review.rules.js';

const draft: ModuleDraft = {
  baseLocale: 'fr',
  about: {
    title: { fr: 'Écouter', ar: 'الإصغاء' },
    languages: { fr: 'draft', ar: 'draft' },
    pilot: true,
    objectives: [],
    passing: null,
    tracking: 'full',
  },
  lessons: [
    {
      id: 'l1',
      title: { fr: 'Un', ar: 'واحد' },
      durationMinutes: 10,
      objectives: [],
      blocks: [
        { id: 'plain', type: 'paragraph', text: { fr: richOf('Bonjour.'), ar: richOf('مرحبا') } },
        {
          id: 'law',
          type: 'law',
          country: 'FR',
          title: { fr: 'La loi' },
          text: { fr: richOf('Article 225-4-1') },
          sources: [{ ref: 'CP', confidence: 'verified' }],
        },
      ],
    },
  ],
};
const every: ReviewSettings = {
  required: ['subject', 'legal', 'childProtection', 'language', 'accessibility'],
  caseStudy: true,
};
const name = ({ gate, locale }: GateOf) => (locale ? `${gate} ${locale}` : gate);
const sign = (of: ModuleDraft): Signed[] =>
  gatesOf(of).map((gate) => ({ ...gate, hash: hashOf(of, gate), withdrawnAt: null }));
const reopenedBy = (edit: ModuleEdit): string[] => {
  const after = applyEdit(draft, edit);
  const signed = sign(draft);
  return gatesOf(after)
    .filter((gate) => gateState(after, gate, signed) === 'reopened')
    .map(name);
};
const put = (id: string, more: object): ModuleEdit => {
  const block = draft.lessons[0]?.blocks.find((each) => each.id === id);
  return {
    do: 'putBlock',
    block: { ...block, ...more } as Extract<ModuleEdit, { do: 'putBlock' }>['block'],
    lessonId: 'l1',
    after: null,
    seen: 1,
  };
};
const about = (more: Partial<ModuleDraft['about']>): ModuleEdit => ({
  do: 'putAbout',
  about: { ...draft.about, ...more },
  seen: 1,
});
const whole = ['subject', 'childProtection', 'accessibility'];

describe('an edit reopens the gates that it touches, and no other', () => {
  test.each<[string, ModuleEdit, string[]]>([
    [
      'a text of one language',
      put('plain', { text: { fr: richOf('Bonjour.'), ar: richOf('أهلا') } }),
      [...whole, 'language ar', 'deidentification'],
    ],
    [
      'a law',
      put('law', { text: { fr: richOf('Article 225-4-2') } }),
      [...whole, 'legal', 'language fr', 'deidentification'],
    ],
    ['the day on which a law was read', put('law', { checkedOn: '2026-11-01' }), [...whole, 'legal']],
    ['a source', put('plain', { sources: [{ ref: 'PALERMO', confidence: 'review' }] }), [...whole, 'legal']],
    ['the order of blocks', { do: 'moveBlock', blockId: 'law', lessonId: 'l1', after: null }, whole],
    ['a blank text', put('plain', { text: { fr: richOf('Bonjour.'), ar: richOf('مرحبا'), en: [] } }), []],
    ['a language that is offered', about({ languages: { fr: 'draft' } }), whole],
    [
      'what is said of it: pilot, reviewed',
      about({ pilot: false, languages: { fr: 'reviewed', ar: 'draft' } }),
      [],
    ],
  ])('%s', (_, edit, reopened) => {
    expect(reopenedBy(edit).sort()).toEqual([...reopened].sort());
  });

  it('and signatures count again when the words do', () => {
    const edited = applyEdit(draft, put('plain', { text: { fr: richOf('Salut.') } }));
    const back = applyEdit(edited, put('plain', {}));
    expect(openGates({ draft: edited, reviewSettings: every }, sign(draft))).not.toEqual([]);
    expect(openGates({ draft: back, reviewSettings: every }, sign(draft))).toEqual([]);
  });

  it('whatever the order in which keys are written down', () => {
    const turned = JSON.parse(JSON.stringify(draft), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as ModuleDraft;
    for (const gate of gatesOf(draft)) expect(hashOf(turned, gate)).toBe(hashOf(draft, gate));
  });
});

describe('a module asks for', () => {
  it('subject, law, accessibility and each language it is offered in', () => {
    expect(gatesAsked(draft, defaultReviewSettings).map(name)).toEqual([
      'subject',
      'legal',
      'language fr',
      'language ar',
      'accessibility',
    ]);
  });

  it('no law where none is stated, child protection where it says so, the check of a case where it tells one', () => {
    const lawless = applyEdit(draft, { do: 'removeBlock', blockId: 'law', seen: 1 });
    expect(gatesAsked(lawless, every).map(name)).not.toContain('legal');
    expect(gatesAsked(draft, every).map(name)).toEqual(
      expect.arrayContaining(['childProtection', 'deidentification']),
    );
    const exercise = { id: 'q', type: 'exercise', required: true, questions: [{ kind: 'apm' }] };
    const told = applyEdit(draft, put('q', exercise));
    expect(gatesAsked(told, defaultReviewSettings).map(name)).toContain('deidentification');
  });
});

describe('the state of a module', () => {
  const module = { draft, revision: 7, stage: 'draft' as const, reviewSettings: every, retiredAt: null };
  const inReview = { ...module, stage: 'review' as const };
  const allBut = (missing: string, locale: Locale | null = null) =>
    sign(draft).filter((each) => !isSameGate(each, { gate: missing as GateOf['gate'], locale }));

  test.each<[string, ModuleState, ModuleState]>([
    ['never published', stateOf(module, null, []), 'draft'],
    ['changed since its edition', stateOf(module, 6, sign(draft)), 'draft'],
    ['as it was published', stateOf(module, 7, []), 'published'],
    ['sent, nothing signed', stateOf(inReview, null, []), 'inReview'],
    ['sent, one gate missing', stateOf(inReview, null, allBut('legal')), 'inReview'],
    ['sent, one language missing', stateOf(inReview, null, allBut('language', 'ar')), 'inReview'],
    ['sent, all signed', stateOf(inReview, null, sign(draft)), 'approved'],
    ['retired in review', stateOf({ ...inReview, retiredAt: new Date() }, 7, []), 'retired'],
  ])('%s', (_, state, expected) => {
    expect(state).toBe(expected);
  });

  it('takes no signature into account that was withdrawn, and the last one of those that were not', () => {
    const gate = { gate: 'subject', locale: null } as const;
    const good = { ...gate, hash: hashOf(draft, gate), withdrawnAt: null };
    expect(gateState(draft, gate, [{ ...good, withdrawnAt: new Date() }])).toBe('open');
    expect(gateState(draft, gate, [good, { ...good, hash: 'of something else' }])).toBe('reopened');
  });
});

describe('who may do what', () => {
  const trainer = { id: 't', roles: ['trainer' as const] };
  const admin = { id: 'a', roles: ['admin' as const] };
  const learner = { id: 'l', roles: ['learner' as const] };
  const states: ModuleState[] = ['draft', 'inReview', 'approved', 'published', 'retired'];
  const all = (actor: Parameters<typeof may>[0], state: ModuleState) =>
    ReviewAction.options.filter((action) => may(actor, action, state)).join(' ');

  it('a trainer takes a module all the way, step by step', () => {
    expect(states.map((state) => all(trainer, state))).toEqual([
      'send retire setGates',
      'return sign retire',
      'return sign publish retire',
      'send retire setGates',
      'offer',
    ]);
  });

  it('an admin changes the gates of a module in review as well; a learner nothing', () => {
    expect(states.map((state) => may(admin, 'setGates', state))).toEqual([true, true, true, true, false]);
    expect(states.map((state) => all(learner, state)).join('')).toBe('');
  });

  it('where people are named for a gate, they alone sign it', () => {
    expect(maySign(trainer, [])).toBe(true);
    expect(maySign(trainer, ['t'])).toBe(true);
    expect(maySign(admin, ['t'])).toBe(false);
    expect(maySign(learner, ['l'])).toBe(false);
  });
});
