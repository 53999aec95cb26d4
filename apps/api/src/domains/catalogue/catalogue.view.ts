import type { Course, CourseSummary, Locale, Me, Text } from '@vigie/contracts';
import { pickText } from '@vigie/i18n';
import { allowedOn, mayEdit } from './catalogue.policy.js';
import type { WholeCourse } from './course.entity.js';
import { standingsOf } from './standings.rules.js';
import { activityView, filesOf, type Packages, sectionView } from './outline.view.js';

export function courseSummaryView(
  course: WholeCourse,
  packages: Packages,
  locale: Locale,
  actor: Me | undefined,
): CourseSummary {
  const text = (field: 'title' | 'summary' | 'audience') => textIn(course, field, locale);
  const languages = course.texts.map((one) => one.locale).sort();
  return {
    id: course.id,
    slug: course.slug,
    state: course.state,
    title: text('title') ?? { text: course.slug, locale },
    summary: text('summary') ?? { text: '', locale },
    audience: text('audience'),
    durationMinutes: course.durationMinutes,
    sizeBytes: course.activities.reduce(
      (sum, activity) => sum + activityView(activity, packages, locale, false).sizeBytes,
      0,
    ),
    languages,
    standings: standingsOf(languages, modulesIn(course, packages)),
    certificate: course.certificate,
    certificateMonths: course.certificateMonths,
    pilot: course.pilot,
    activityCount: course.activities.length,
    can: allowedOn(actor, course),
  };
}

export function courseView(
  course: WholeCourse,
  packages: Packages,
  locale: Locale,
  actor: Me | undefined,
): Course {
  const isEditor = mayEdit(actor, course);
  return {
    ...courseSummaryView(course, packages, locale, actor),
    advisory: textIn(course, 'advisory', locale),
    sections: course.sections.map((section) => sectionView(section, locale, isEditor)),
    activities: course.activities.map((activity) => activityView(activity, packages, locale, isEditor)),
    outlineVersion: course.outlineVersion,
    files: isEditor ? filesOf(course) : [],
    texts: isEditor
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

const modulesIn = ({ activities }: WholeCourse, packages: Packages) =>
  activities.flatMap(({ packageId }) => {
    const languages = packages.get(packageId ?? '')?.authored?.languages ?? [];
    return languages.length > 0 ? [languages] : [];
  });

function textIn(
  course: WholeCourse,
  field: 'title' | 'summary' | 'audience' | 'advisory',
  locale: Locale,
): Text | null {
  const given = course.texts.filter((text) => text[field] !== '').map((text) => [text.locale, text[field]]);
  return given.length === 0 ? null : pickText(Object.fromEntries(given), locale);
}
