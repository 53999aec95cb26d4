import { PublishingService } from '@vigie/api/domains/authoring/index.js';
import { Database } from '@vigie/api/platform/db/database.js';
import { type Course, type Me, readModuleDocument, richOf } from '@vigie/contracts';
import type { Client } from '../support/client.js';
import type { House } from '../support/house.js';

/** A module with a law, something to write for oneself and a question, published. @returns its package */
export function aModule(house: House, trainer: Me, rest: object = {}): Promise<string> {
  const document = readModuleDocument({
    format: 'vigie-module',
    formatVersion: 1,
    id: 'a-module',
    version: '0.1.0',
    baseLocale: 'fr',
    languages: { fr: 'reviewed', ar: 'draft' },
    title: { fr: 'Le cadre', ar: 'الإطار' },
    pilot: false,
    lessons: [
      {
        id: 'l1',
        title: { fr: 'Une leçon', ar: 'درس' },
        durationMinutes: 5,
        blocks: [
          { id: 'b1', type: 'paragraph', text: { fr: richOf('Bonjour.'), ar: richOf('مرحبا') } },
          {
            id: 'b2',
            type: 'law',
            country: 'FR',
            title: { fr: 'En droit français', ar: 'في القانون الفرنسي' },
            text: { fr: richOf('Article 225-4-1'), ar: richOf('المادة 225-4-1') },
          },
          {
            id: 'x1',
            type: 'exercise',
            required: false,
            questions: [{ kind: 'reflection', id: 'q1', prompt: { fr: 'Et vous ?', ar: 'وأنتم؟' } }],
          },
          {
            id: 'x2',
            type: 'exercise',
            required: true,
            questions: [
              {
                kind: 'single',
                id: 'q2',
                prompt: { fr: 'Vrai ?', ar: 'صحيح؟' },
                explanation: { fr: 'Parce que.', ar: 'لأن.' },
                options: ['a', 'b'].map((id) => ({
                  id,
                  text: { fr: `Réponse ${id}`, ar: `جواب ${id}` },
                  correct: id === 'a',
                  feedback: { fr: 'Voilà.', ar: 'هكذا.' },
                })),
              },
            ],
          },
        ],
      },
    ],
    ...rest,
  });
  const publishing = house.app.get(PublishingService, { strict: false });
  return house.app.get(Database).transaction(() => publishing.bringIn(document, trainer));
}

/** A published course of one package. */
export async function aCourseWith(packageId: string, trainer: Client, required = true): Promise<Course> {
  const texts = ['fr', 'ar'].map((locale) => ({ locale, title: `Un cours (${locale})`, summary: '' }));
  const course = { texts, durationMinutes: 10, certificate: null };
  const { id } = (await trainer.post('/api/v1/courses', course)).expect(201).body;
  const activity = { packageId, titles: [], required, mustPass: false };
  (await trainer.post(`/api/v1/courses/${id}/activities`, activity)).expect(201);
  return (await trainer.post(`/api/v1/courses/${id}/publish`)).expect(200).body;
}
