import type { ModuleDocument } from '@vigie/contracts';
import { standingsOf } from '@vigie/module-player/dist/server.js';
import type { Authored } from '../../packages/index.js';

/** What an edition says of its module to rooms that know nothing of modules. */
export const authoredOf = (document: ModuleDocument, moduleId: string): Authored => ({
  moduleId,
  isTracked: document.tracking !== 'none',
  title: document.title,
  minutes: document.lessons.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0),
  languages: standingsOf(document),
});
