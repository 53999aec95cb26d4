import type { Problem } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';

/** One thing to do before a course can be published, and the place on its page where it is done. */
export type Gate = { message: string; href: string };

/** What the API says is missing (`catalogue/not-publishable`), in words. */
export function gatesOf({ problems }: Problem, courseId: string): Gate[] {
  return (Array.isArray(problems) ? problems : []).map((code) => gateOf(String(code), courseId));
}

function gateOf(code: string, courseId: string): Gate {
  switch (code) {
    case 'no-activity':
      return { message: m.authoring_gate_no_activity(), href: '#add-first' };
    case 'nothing-required':
      return { message: m.authoring_gate_nothing_required(), href: '#activities' };
    default:
      return { message: m.authoring_gate_unknown({ code }), href: `/studio/courses/${courseId}/settings` };
  }
}
