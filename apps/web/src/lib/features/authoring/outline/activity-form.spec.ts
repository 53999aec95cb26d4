import { describe, expect, test } from '@jest/globals';
import { activityErrors, newActivity, toActivity, typedFrom } from './activity-form.ts';

const id = '0192d3a0-0000-7000-8000-000000000001';
const page = () => {
  const typed = newActivity(id, 'page', null);
  typed.texts.fr = { ...typed.texts.fr, title: 'Respirer', page: '# Bonjour\n\nTexte' };
  return typed;
};

describe('a page', () => {
  test('needs a title and a text, in each language that it speaks', () => {
    expect(activityErrors(newActivity(id, 'page', null), 'ar')).toEqual([
      { field: 'activity-title-ar', code: 'title' },
      { field: 'activity-page-ar', code: 'page' },
    ]);
    const typed = page();
    expect(activityErrors(typed, 'fr')).toEqual([]);
    typed.texts.en.title = 'Breathe';
    expect(activityErrors(typed, 'fr')).toEqual([{ field: 'activity-page-en', code: 'page' }]);
  });

  test('is written as the API takes it, and read back as it was typed', () => {
    const activity = toActivity({ ...page(), minutes: '5' }, 'fr');
    expect(activity).toMatchObject({
      kind: 'page',
      packageId: null,
      required: false,
      durationMinutes: 5,
      texts: [{ locale: 'fr', title: 'Respirer', advisory: '' }],
      contents: [
        { locale: 'fr', blocks: [{ kind: 'heading' }, { kind: 'paragraph' }], url: null, fileId: null },
      ],
    });
    expect(typedFrom(activity, null)).toEqual({ ...page(), minutes: '5' });
  });
});

describe('a link', () => {
  test.each([
    'http://www.iom.int',
    'iom.int',
    'javascript:alert(1)',
    'https://a@iom.int',
    'https://localhost',
  ])('to %s is not sent', (url) => {
    const typed = newActivity(id, 'link', null);
    typed.texts.fr = { ...typed.texts.fr, title: 'OIM', url };
    expect(activityErrors(typed, 'fr')).toEqual([{ field: 'activity-url-fr', code: 'url' }]);
  });

  test('to an address of the secure web is', () => {
    const typed = newActivity(id, 'link', null);
    typed.texts.fr = { ...typed.texts.fr, title: 'OIM', url: ' https://www.iom.int/fr ' };
    expect(activityErrors(typed, 'fr')).toEqual([]);
    expect(toActivity(typed, 'fr').contents).toEqual([
      { locale: 'fr', blocks: [], url: 'https://www.iom.int/fr', fileId: null },
    ]);
  });
});

describe('a package', () => {
  test('is chosen, and needs no title of its own', () => {
    const typed = newActivity(id, 'package', null);
    expect(activityErrors(typed, 'fr')).toEqual([{ field: 'activity-package', code: 'package' }]);
    expect(toActivity({ ...typed, packageId: id }, 'fr')).toMatchObject({
      packageId: id,
      texts: [],
      contents: [],
    });
  });

  test('that is not required need not be passed', () => {
    const typed = { ...newActivity(id, 'package', null), packageId: id, required: false, mustPass: true };
    expect(toActivity(typed, 'fr').mustPass).toBe(false);
  });
});

test.each(['0', '7000', 'dix', '1.5'])('%s minutes are none', (minutes) => {
  expect(activityErrors({ ...page(), minutes }, 'fr')).toEqual([
    { field: 'activity-minutes', code: 'minutes' },
  ]);
});
