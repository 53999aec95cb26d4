import type { ScormApi } from './find-api.ts';
import type { Interaction, Lms, Report } from './lms.ts';
import { SessionClock } from './session-clock.ts';

/** SCORM 1.2. Null when the run-time does not answer: then this browser keeps what is done. */
export function openScorm12(api: ScormApi): Lms | null {
  const call = (name: string, ...args: string[]) => String(api[name]?.(...args) ?? '');
  if (call('LMSInitialize', '') !== 'true') return null;

  const get = (element: string) => call('LMSGetValue', element);
  const set = (element: string, value: string) => void call('LMSSetValue', element, value);
  const clock = new SessionClock();
  let answered = Number(get('cmi.interactions._count')) || 0;
  const already = get('cmi.core.lesson_status');
  if (already === 'not attempted' || already === '') set('cmi.core.lesson_status', 'incomplete');
  // Said at once: a browser that dies must not end the attempt.
  set('cmi.core.exit', 'suspend');

  return {
    limit: 4096, // SCORM 1.2 RTE, CMIString4096
    isRemote: true,
    suspend: get('cmi.suspend_data'),
    language: get('cmi.student_preference.language'),
    launchData: get('cmi.launch_data'),
    learner: get('cmi.core.student_id'),
    save({ location, suspend, completed, result }: Report) {
      set('cmi.core.lesson_location', location);
      set('cmi.suspend_data', suspend);
      if (result) {
        set('cmi.core.score.min', '0');
        set('cmi.core.score.max', '100');
        set('cmi.core.score.raw', points(result.scaled));
      }
      if (completed) set('cmi.core.lesson_status', statusOf(result));
      set('cmi.core.session_time', clock.scorm12());
      call('LMSCommit', '');
    },
    interaction(answer: Interaction) {
      const at = `cmi.interactions.${answered++}`;
      set(`${at}.id`, answer.id);
      set(`${at}.time`, clock.timeOfDay());
      set(`${at}.type`, answer.type);
      set(`${at}.student_response`, responseOf(answer));
      set(`${at}.result`, resultOf(answer.scaled));
      set(`${at}.latency`, clock.span12(answer.latencySeconds));
    },
    close() {
      set('cmi.core.session_time', clock.scorm12());
      call('LMSFinish', '');
    },
  };
}

function statusOf(result: Report['result']): string {
  if (!result) return 'completed';
  return result.passed ? 'passed' : 'failed';
}

/** SCORM 1.2 RTE 3.4.4.2, CMIFeedback: single letters, pairs with a point, at most 255 characters. */
function responseOf({ response, type }: Interaction): string {
  if (type === 'true-false') return String(response[0]).charAt(0);
  return response
    .map((each) => (typeof each === 'string' ? each : each.join('.')))
    .join(',')
    .slice(0, 255);
}

function resultOf(scaled: number | null): string {
  if (scaled === null) return 'neutral';
  if (scaled === 1) return 'correct';
  return scaled === 0 ? 'wrong' : String(Math.round(scaled * 100) / 100);
}

const points = (scaled: number): string => String(Math.round(scaled * 10_000) / 100);
