import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Course, Locale } from '@vigie/contracts';

interface Sketch {
  id?: string;
  title: string;
  kind?: 'page' | 'link';
  required?: boolean;
  prerequisites?: string[];
}

/** Something for a course to hold; a page unless said, in the language of the journey. */
export function anActivity(locale: Locale, { title, kind = 'page', ...rest }: Sketch) {
  const contents = {
    page: { locale, blocks: [{ kind: 'paragraph', text: `${title}.` }] },
    link: { locale, url: 'https://www.iom.int/' },
  };
  return {
    id: randomUUID(),
    kind,
    texts: [{ locale, title }],
    contents: [contents[kind]],
    required: false,
    ...rest,
  };
}

/** Asks the API as the person at this page, who is signed in. */
export async function ask(page: Page, method: 'get' | 'post' | 'put', path: string, data?: object) {
  const { origin } = new URL(page.url());
  const answer = await page.request[method](`/api/v1${path}`, {
    headers: { origin },
    ...(data ? { data } : {}),
  });
  expect(answer.ok(), `${method} ${path}: ${answer.status()}`).toBe(true);
  const text = await answer.text();
  return text === '' ? null : JSON.parse(text);
}

/** A course with these sections, made by the trainer at this page; the first may have no title. */
export async function makeOutline(
  page: Page,
  locale: Locale,
  title: string,
  parts: { title?: string; activities: object[] }[],
): Promise<Course> {
  const texts = [{ locale, title, summary: '', audience: '', advisory: '' }];
  const course: Course = await ask(page, 'post', '/courses', {
    texts,
    durationMinutes: 20,
    certificate: null,
  });
  const sections = parts.map((part) => ({
    id: part.title ? randomUUID() : null,
    titles: part.title ? [{ locale, title: part.title }] : [],
    activities: part.activities,
  }));
  return ask(page, 'put', `/courses/${course.id}/outline`, { version: 1, sections });
}

/** What is on the server: sections and titles in their order. */
export async function outlineOnServer(page: Page, courseId: string): Promise<string> {
  const course: Course = await ask(page, 'get', `/courses/${courseId}`);
  const titlesIn = (id: string | null) =>
    course.activities.filter(({ sectionId }) => sectionId === id).map(({ title }) => title.text);
  return [
    titlesIn(null).join(', '),
    ...course.sections.map(({ id, title }) => `${title.text}: ${titlesIn(id).join(', ')}`),
  ].join(' | ');
}
