import { describe, expect, it } from '@jest/globals';
import {
  courseErrors,
  emptyCourse,
  errorsFromApi,
  readCourseForm,
  toInput,
  valuesOf,
} from './course-form.ts';

function typed(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value);
  return form;
}

const good = {
  'title-fr': ' La définition ',
  'summary-fr': 'Trois éléments.',
  durationMinutes: '25',
  certificate: 'success',
  certificateMonths: '24',
  pilot: 'on',
  packages: ['p1', 'p2'],
};

describe('the form of a course', () => {
  it('becomes what the API takes, with only the languages that say something', () => {
    const values = readCourseForm(typed({ ...good, 'title-en': 'The definition' }));
    expect(courseErrors(values, 'en')).toEqual([]);
    expect(toInput(values, 'en')).toEqual({
      texts: [
        { locale: 'en', title: 'The definition', summary: '', audience: '', advisory: '' },
        { locale: 'fr', title: 'La définition', summary: 'Trois éléments.', audience: '', advisory: '' },
      ],
      durationMinutes: 25,
      certificate: 'success',
      certificateMonths: 24,
      pilot: true,
    });
    expect(values.packages).toEqual(['p1', 'p2']);
  });

  it('says where something is missing, in the order of the form', () => {
    expect(courseErrors(emptyCourse(), 'es')).toEqual([
      { field: 'title-es', code: 'no-title' },
      { field: 'durationMinutes', code: 'duration' },
    ]);
    const half = readCourseForm(
      typed({ 'summary-ar': 'ملخص', durationMinutes: '0', certificateMonths: 'x' }),
    );
    expect(courseErrors(half, 'fr')).toEqual([
      { field: 'title-ar', code: 'no-title' },
      { field: 'durationMinutes', code: 'duration' },
      { field: 'certificateMonths', code: 'months' },
    ]);
  });

  it('knows no certificate as none', () => {
    const { certificate, certificateMonths } = toInput(
      readCourseForm(typed({ ...good, certificate: '', certificateMonths: '' })),
      'fr',
    );
    expect([certificate, certificateMonths]).toEqual([null, null]);
  });

  it('leads what the API says of a field to that field', () => {
    const values = readCourseForm(typed({ ...good, 'title-en': 'x' }));
    expect(errorsFromApi([{ path: 'texts.1.title' }, { path: 'durationMinutes' }], values, 'fr')).toEqual([
      { field: 'title-en', code: 'refused' },
      { field: 'durationMinutes', code: 'refused' },
    ]);
  });

  it('opens with what the course says', () => {
    const course = {
      texts: [{ locale: 'ar', title: 'عنوان', summary: '', audience: '', advisory: '' }],
      durationMinutes: 40,
      certificate: null,
      certificateMonths: null,
      pilot: false,
    } as unknown as Parameters<typeof valuesOf>[0];
    const values = valuesOf(course);
    expect([values.texts.ar.title, values.texts.fr.title, values.certificate]).toEqual(['عنوان', '', '']);
  });
});
