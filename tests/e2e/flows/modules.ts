import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { findBlock, type Locale, type Module, type ModuleEdit, withText } from '@vigie/contracts';
import { ask } from './courses.js';

/** Writes one text of a module over the API: in what it says of itself (`about`), or in a block. */
export async function write(
  page: Page,
  moduleId: string,
  part: string,
  path: string[],
  locale: Locale,
  words: NonNullable<Parameters<typeof withText>[3]>,
): Promise<void> {
  const { draft, parts, revision }: Module = await ask(page, 'get', `/modules/${moduleId}`);
  const seen = parts[part] ?? revision;
  const block = findBlock(draft, part);
  const lessonId = draft.lessons.find(({ blocks }) => blocks.some(({ id }) => id === part))?.id ?? '';
  const edit: ModuleEdit = block
    ? { do: 'putBlock', block: withText(block, path, locale, words), lessonId, after: null, seen }
    : { do: 'putAbout', about: withText(draft.about, path, locale, words), seen };
  const edits = [{ id: randomUUID(), edit }];
  await ask(page, 'post', `/modules/${moduleId}/edits`, { since: revision, edits });
}
