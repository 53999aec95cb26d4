import type { Problem } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';
import type { ProblemTable } from '#lib/shared/problem/problem-message.ts';

const nothingChanged = (happened: string, todo: string) => ({
  title: m.common_error_refused_title(),
  happened,
  safe: m.common_error_forbidden_safe(),
  todo,
});

/** What this room will not do, in words. */
export const packageProblems: ProblemTable = {
  'packages/in-use': (problem) =>
    nothingChanged(m.packages_in_use({ where: whereOf(problem) }), m.packages_in_use_todo()),
  'packages/version-current': () => nothingChanged(m.packages_is_current(), m.packages_is_current_todo()),
  'packages/host-refused': ({ hosts }) =>
    nothingChanged(
      m.packages_host_refused({ hosts: Array.isArray(hosts) ? hosts.join(', ') : '' }),
      m.packages_host_refused_todo(),
    ),
  'player/version-not-current': () => nothingChanged(m.packages_plan_old(), m.packages_plan_old_todo()),
};

/** Courses by title, attempts by number. */
function whereOf({ uses }: Problem): string {
  if (!Array.isArray(uses)) return '';
  return uses
    .map((use: { kind?: unknown; title?: unknown; count?: unknown }) =>
      use.kind === 'course'
        ? m.packages_in_use_course({ title: String(use.title ?? '') })
        : m.packages_in_use_attempts({ count: Number(use.count ?? 0) }),
    )
    .join(' · ');
}
