import type { Activity, Course, CourseSummary, Locale, Me, Text } from '@vigie/contracts';
import { pickText } from '@vigie/i18n';
import type { ActivityEntity } from './activity.entity.js';
import { allowedOn, mayEdit } from './catalogue.policy.js';
import type { CourseEntity } from './course.entity.js';

/** What the catalogue needs to know of a package. */
export interface PackageFacts {
  title: string;
  sizeBytes: number;
}

type Packages = ReadonlyMap<string, PackageFacts>;

export function courseSummaryView(
  course: CourseEntity,
  packages: Packages,
  locale: Locale,
  actor: Me | undefined,
): CourseSummary {
  const text = (field: 'title' | 'summary' | 'audience') => textIn(course, field, locale);
  return {
    id: course.id,
    slug: course.slug,
    state: course.state,
    title: text('title') ?? { text: course.slug, locale },
    summary: text('summary') ?? { text: '', locale },
    audience: text('audience'),
    durationMinutes: course.durationMinutes,
    sizeBytes: course.activities.reduce(
      (sum, activity) => sum + (packages.get(activity.packageId)?.sizeBytes ?? 0),
      0,
    ),
    languages: course.texts.map((one) => one.locale).sort(),
    certificate: course.certificate,
    certificateMonths: course.certificateMonths,
    pilot: course.pilot,
    activityCount: course.activities.length,
    can: allowedOn(actor, course),
  };
}

export function courseView(
  course: CourseEntity,
  packages: Packages,
  locale: Locale,
  actor: Me | undefined,
): Course {
  return {
    ...courseSummaryView(course, packages, locale, actor),
    advisory: textIn(course, 'advisory', locale),
    activities: course.activities.map((activity) => activityView(activity, packages, locale)),
    texts: mayEdit(actor, course)
      ? course.texts.map(({ locale: language, title, summary, audience, advisory }) => ({
          locale: language,
          title,
          summary,
          audience,
          advisory,
        }))
      : [],
    publishedAt: course.publishedAt?.toISOString() ?? null,
  };
}

export function activityView(activity: ActivityEntity, packages: Packages, locale: Locale): Activity {
  const facts = packages.get(activity.packageId);
  return {
    id: activity.id,
    kind: activity.kind,
    title: activityTitle(activity, locale, facts?.title),
    required: activity.required,
    mustPass: activity.mustPass,
    sizeBytes: facts?.sizeBytes ?? 0,
    packageId: activity.packageId,
  };
}

/** The activity's own title, else the package's, which says nothing about its language: French is assumed. */
function activityTitle(activity: ActivityEntity, locale: Locale, packageTitle = ''): Text {
  const titles = Object.fromEntries(activity.texts.map((text) => [text.locale, text.title]));
  const own = pickText(titles, locale);
  return own.text === '' ? { text: packageTitle, locale: 'fr' } : own;
}

function textIn(
  course: CourseEntity,
  field: 'title' | 'summary' | 'audience' | 'advisory',
  locale: Locale,
): Text | null {
  const given = course.texts.filter((text) => text[field] !== '').map((text) => [text.locale, text[field]]);
  return given.length === 0 ? null : pickText(Object.fromEntries(given), locale);
}
