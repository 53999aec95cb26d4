import type { Locale } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import type { Page } from '@playwright/test';
import type { World } from './flows/world.js';

/*
 * Every page of the product, and its states that matter: who looks at it and how it is reached. The checks of
 * accessibility go through it, and `npm run screens` takes its pictures for docs/screens. A new page is a new line here;
 * a test says so when it is forgotten.
 */

/** Who looks: `newcomer` has nothing yet, `learner` has begun one course and completed another. */
export type Who = 'stranger' | 'newcomer' | 'learner' | 'trainer' | 'admin';

export interface Screen {
  who: Who;
  /** As in apps/web/src/routes, without its groups. */
  route: string;
  /** Which of the page's states; none is its usual one. */
  state?: string;
  /** Its address, where that is not the route itself. */
  at?: string | ((there: World) => string);
  status?: number;
  /** What is done on the page before it is looked at. */
  then?: (page: Page, locale: Locale) => Promise<unknown>;
}

const see = (who: Who, route: string, more: Omit<Screen, 'who' | 'route'> = {}): Screen => ({
  who,
  route,
  ...more,
});

const press =
  (label: (words: Record<never, never>, to: { locale: Locale }) => string): Screen['then'] =>
  (page, locale) =>
    page
      .getByRole('button', { name: label({}, { locale }), exact: true })
      .first()
      .click();

/** Opens the window behind a button of a page that acts already. */
const opens =
  (label: Parameters<typeof press>[0]): Screen['then'] =>
  async (page, locale) => {
    await page.waitForLoadState('networkidle');
    await press(label)?.(page, locale);
    await page.getByRole('dialog').waitFor();
  };

const lessonIsOpen: Screen['then'] = (page) =>
  page.frameLocator('iframe').frameLocator('iframe').locator('h1, h2').first().waitFor();

const careIsOpen: Screen['then'] = (page) =>
  page.frameLocator('iframe').locator('.lessoncard').first().waitFor();

const editorIsOpen: Screen['then'] = (page) => page.locator('.rich-field[contenteditable]').first().waitFor();

/** The form that was filled in while the session ended. */
const sentTooLate: Screen['then'] = async (page) => {
  await page.context().clearCookies({ name: /^vigie-\d+$/ });
  await page.locator('form[action="?/profile"] button[type="submit"]').click();
  await page.locator('input[name="held"]').waitFor({ state: 'attached' });
};

const unknown = '01920000-0000-7000-8000-000000000000';

export const screens: Screen[] = [
  see('stranger', '/sign-in'),
  see('stranger', '/sign-in', { state: 'expired', at: '/sign-in?reason=expired' }),
  see('stranger', '/sign-in', { state: 'incomplete', then: press(m.common_sign_in) }),
  see('stranger', '/forgotten'),
  see('stranger', '/reset', { at: ({ reset }) => `/reset?token=${reset}` }),
  see('stranger', '/register'),
  see('stranger', '/register', { state: 'incomplete', then: press(m.identity_forgotten_send) }),
  see('stranger', '/invitation', { at: ({ invitation }) => `/invitation?token=${invitation}` }),
  see('stranger', '/invitation', { state: 'used', at: '/invitation?token=unknown' }),
  see('stranger', '/verify'),
  see('stranger', '/verify', { state: 'unknown', at: '/verify?n=VIG-2026-7K4M-9QXE' }),
  see('stranger', '/verify', { state: 'valid', at: ({ certificate }) => `/verify?n=${certificate.number}` }),
  see('stranger', '/v/[token]', { at: ({ certificate }) => `/v/${certificate.token}` }),
  see('stranger', '/v/[token]', { state: 'unknown', at: '/v/unknown' }),
  see('stranger', '/help'),
  see('stranger', '/care'),
  see('stranger', '/care/[id]', { at: ({ care }) => `/care/${care}`, then: careIsOpen }),
  see('stranger', '/away'),
  see('stranger', '/nowhere', { status: 404 }),

  see('newcomer', '/my', { state: 'empty' }),
  see('newcomer', '/certificates', { state: 'empty' }),

  see('learner', '/my'),
  see('learner', '/catalogue'),
  see('learner', '/catalogue', { state: 'nothing', at: '/catalogue?q=nothing' }),
  see('learner', '/courses/[slug]', { at: ({ begun }) => `/courses/${begun.slug}` }),
  see('learner', '/courses/[slug]', {
    state: 'locked',
    at: ({ begun }) => `/courses/${begun.slug}?locked=${begun.locked}`,
  }),
  see('learner', '/courses/[slug]', {
    state: 'completed',
    at: ({ completed }) => `/courses/${completed.slug}`,
  }),
  see('learner', '/courses/[slug]', { state: 'unknown', at: '/courses/nowhere', status: 404 }),
  see('learner', '/resources/[activityId]', { at: ({ begun }) => `/resources/${begun.page}` }),
  see('learner', '/resources/[activityId]', {
    state: 'link',
    at: ({ begun }) => `/resources/${begun.link}`,
  }),
  see('learner', '/play/[activityId]', {
    at: ({ completed }) => `/play/${completed.lesson}`,
    then: lessonIsOpen,
  }),
  see('learner', '/certificates'),
  see('learner', '/certificates/[id]', { at: ({ certificate }) => `/certificates/${certificate.id}` }),
  see('learner', '/account'),
  see('learner', '/account', { state: 'saved', at: '/account?saved=profile' }),
  see('learner', '/account/notes'),
  see('learner', '/studio/courses', { state: 'refused', status: 403 }),
  // Ends the session: the last of these.
  see('learner', '/sign-in/again', { at: '/account', then: sentTooLate }),

  see('trainer', '/studio/modules'),
  see('trainer', '/studio/modules/new'),
  see('trainer', '/studio/modules/new', { state: 'incomplete', then: press(m.modules_create) }),
  see('trainer', '/studio/modules/[id]', {
    at: (there) => `/studio/modules/${there.module}`,
    then: editorIsOpen,
  }),
  see('trainer', '/studio/modules/[id]', {
    state: 'adding',
    at: (there) => `/studio/modules/${there.module}`,
    then: async (page, locale) => {
      await editorIsOpen(page, locale);
      await page.locator('#add-block').click();
      await page.getByRole('dialog').waitFor();
    },
  }),
  see('trainer', '/studio/modules/[id]', {
    state: 'translated',
    at: (there) => `/studio/modules/${there.translated}`,
    then: editorIsOpen,
  }),
  see('trainer', '/studio/modules/[id]/preview', {
    at: (there) => `/studio/modules/${there.translated}/preview`,
    then: (page) => page.frameLocator('iframe').locator('h1').first().waitFor(),
  }),
  see('trainer', '/studio/modules/[id]/translations', {
    at: (there) => `/studio/modules/${there.translated}/translations`,
  }),
  see('trainer', '/studio/modules/[id]/translations/[locale]', {
    at: (there) => `/studio/modules/${there.translated}/translations/ar`,
    then: (page) => page.locator('.pair').first().waitFor(),
  }),
  see('trainer', '/studio/modules/[id]/translations/[locale]', {
    state: 'stale',
    at: (there) => `/studio/modules/${there.translated}/translations/ar?show=stale`,
    then: (page) => page.locator('.diff').first().waitFor(),
  }),
  see('trainer', '/studio/modules/[id]/translations/[locale]', {
    state: 'nothing',
    at: (there) => `/studio/modules/${there.translated}/translations/ar?show=reviewed`,
    then: (page) => page.locator('.empty').waitFor(),
  }),
  see('trainer', '/studio/media'),
  see('trainer', '/studio/media', { state: 'nothing', at: '/studio/media?q=nothing' }),
  see('trainer', '/studio/packages'),
  see('trainer', '/play/preview/[activityId]', {
    at: ({ completed }) => `/play/preview/${completed.lesson}`,
    then: lessonIsOpen,
  }),
  see('trainer', '/play/preview/[packageId]/[versionId]', {
    at: (there) => `/play/preview/${there.package}/${there.version}`,
    then: lessonIsOpen,
  }),
  see('trainer', '/studio/packages/[id]', { at: (there) => `/studio/packages/${there.package}` }),
  see('trainer', '/studio/courses'),
  see('trainer', '/studio/courses/new'),
  see('trainer', '/studio/courses/new', { state: 'incomplete', then: press(m.authoring_create) }),
  see('trainer', '/studio/courses/[id]', { at: ({ begun }) => `/studio/courses/${begun.id}` }),
  see('trainer', '/studio/courses/[id]', { state: 'draft', at: ({ draft }) => `/studio/courses/${draft}` }),
  see('trainer', '/studio/courses/[id]', {
    state: 'closing',
    at: ({ begun }) => `/studio/courses/${begun.id}`,
    then: opens(m.authoring_close),
  }),
  see('trainer', '/studio/courses/[id]/settings', {
    at: ({ begun }) => `/studio/courses/${begun.id}/settings`,
  }),
  see('trainer', '/studio/courses/[id]', {
    state: 'unknown',
    at: `/studio/courses/${unknown}`,
    status: 404,
  }),
  see('trainer', '/studio/courses/[id]/people', {
    at: ({ completed }) => `/studio/courses/${completed.id}/people`,
  }),
  see('trainer', '/studio/courses/[id]/people', {
    state: 'nobody',
    at: ({ completed }) => `/studio/courses/${completed.id}/people?q=nobody`,
  }),
  see('trainer', '/studio/courses/[id]/people/[enrolment]', {
    at: ({ completed }) => `/studio/courses/${completed.id}/people/${completed.enrolment}`,
  }),
  see('trainer', '/studio/courses/[id]/people/[enrolment]/attempts/[attempt]', {
    at: ({ completed }) =>
      `/studio/courses/${completed.id}/people/${completed.enrolment}/attempts/${completed.attempt}`,
  }),
  see('trainer', '/gallery'),

  see('admin', '/studio/people'),
  see('admin', '/studio/people', { state: 'nobody', at: '/studio/people?q=nobody' }),
  see('admin', '/studio/people/[id]', { at: ({ person }) => `/studio/people/${person}` }),
  see('admin', '/studio/people/invite'),
  see('admin', '/studio/people/new'),
  see('admin', '/studio/organisations'),
  see('admin', '/studio/organisations/[id]', {
    at: ({ organisation }) => `/studio/organisations/${organisation}`,
  }),
  see('admin', '/studio/mails'),
  see('admin', '/studio/jobs'),
  see('admin', '/studio/help'),
  see('admin', '/studio/audit'),
  see('admin', '/studio/audit', { state: 'whole', at: '/studio/audit?whole=true' }),
  see('admin', '/studio/audit', { state: 'wrong', at: '/studio/audit?actor=0192' }),
  see('admin', '/studio/audit', { state: 'nothing', at: '/studio/audit?action=packages.refused' }),
  see('admin', '/studio/certificates'),
  see('admin', '/studio/certificates', { state: 'held', at: '/studio/certificates?tab=held' }),
  see('admin', '/studio/certificates', { state: 'expiring', at: '/studio/certificates?tab=expiring' }),
  see('admin', '/studio/certificates', { state: 'corrections', at: '/studio/certificates?tab=corrections' }),
  see('admin', '/studio/certificates/[id]', {
    at: ({ certificate }) => `/studio/certificates/${certificate.id}`,
  }),
];

/** The name of a screen, for a file or a message: `courses-slug.locked`. */
export const nameOf = ({ route, state }: Screen): string =>
  (route.replaceAll(/[^a-zA-Z-]+/g, '-').replaceAll(/^-|-$/g, '') || 'start') + (state ? `.${state}` : '');
