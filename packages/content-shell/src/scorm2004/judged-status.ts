import type { Cmi2004Snapshot } from '@vigie/scorm';

/**
 * What GetValue says of a status where a threshold is set: that decides, not the course. Null where there is none.
 *
 * @see SCORM 2004 4th Ed. RTE 4.2.4.1 completion_status, 4.2.22.1 success_status
 */
export function judgedStatus(element: string, cmi: Cmi2004Snapshot): string | null {
  switch (element) {
    case 'cmi.completion_status':
      return judged(cmi.completion_threshold, cmi.progress_measure, ['completed', 'incomplete']);
    case 'cmi.success_status':
      return judged(cmi.scaled_passing_score, cmi.score?.scaled, ['passed', 'failed']);
    default:
      return null;
  }
}

function judged(
  threshold: string | undefined,
  measure: string | undefined,
  [reached, missed]: [string, string],
): string | null {
  if (!threshold) return null;
  if (!measure) return 'unknown';
  return Number(measure) >= Number(threshold) ? reached : missed;
}
