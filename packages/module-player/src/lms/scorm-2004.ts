import type { ScormApi } from './find-api.ts';
import type { Interaction, Lms, Report } from './lms.ts';
import { SessionClock } from './session-clock.ts';

/** SCORM 2004. Null when the run-time does not answer: then this browser keeps what is done. */
export function openScorm2004(api: ScormApi): Lms | null {
  const call = (name: string, ...args: string[]) => String(api[name]?.(...args) ?? '');
  if (call('Initialize', '') !== 'true') return null;

  const get = (element: string) => call('GetValue', element);
  const set = (element: string, value: string) => void call('SetValue', element, value);
  const clock = new SessionClock();
  let answered = Number(get('cmi.interactions._count')) || 0;
  if (get('cmi.completion_status') !== 'completed') set('cmi.completion_status', 'incomplete');
  set('cmi.exit', 'suspend');

  return {
    limit: 64_000, // SCORM 2004 4th Ed. RTE 4.2.23
    isRemote: true,
    suspend: get('cmi.suspend_data'),
    language: get('cmi.learner_preference.language'),
    launchData: get('cmi.launch_data'),
    learner: get('cmi.learner_id'),
    save({ location, suspend, progress, completed, result }: Report) {
      set('cmi.location', location);
      set('cmi.suspend_data', suspend);
      set('cmi.progress_measure', String(Math.round(progress * 100) / 100));
      if (result) {
        set('cmi.score.min', '0');
        set('cmi.score.max', '100');
        set('cmi.score.raw', String(Math.round(result.scaled * 10_000) / 100));
        set('cmi.score.scaled', String(Math.round(result.scaled * 10_000) / 10_000));
      }
      if (completed) {
        set('cmi.completion_status', 'completed');
        if (result) set('cmi.success_status', result.passed ? 'passed' : 'failed');
      }
      set('cmi.session_time', clock.scorm2004());
      call('Commit', '');
    },
    interaction(answer: Interaction) {
      const at = `cmi.interactions.${answered++}`;
      set(`${at}.id`, answer.id);
      set(`${at}.type`, answer.type);
      set(`${at}.timestamp`, clock.timestamp());
      set(`${at}.learner_response`, responseOf(answer));
      set(`${at}.result`, resultOf(answer.scaled));
      set(`${at}.latency`, clock.span2004(answer.latencySeconds));
    },
    close() {
      set('cmi.session_time', clock.scorm2004());
      call('Terminate', '');
    },
  };
}

/** SCORM 2004 4th Ed. RTE 4.2.9.1. */
function responseOf({ response, type }: Interaction): string {
  if (type === 'numeric' || type === 'true-false') return String(response[0]);
  return response.map((each) => (typeof each === 'string' ? each : each.join('[.]'))).join('[,]');
}

function resultOf(scaled: number | null): string {
  if (scaled === null) return 'neutral';
  if (scaled === 1) return 'correct';
  return scaled === 0 ? 'incorrect' : String(Math.round(scaled * 100) / 100);
}
