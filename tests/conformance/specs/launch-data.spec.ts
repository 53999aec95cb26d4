import { expect, playAddress, test } from '../../e2e/real/fixtures.js';
import { manifest4th } from '../manifest-4th.js';
import { openProbe, probeCourse, say } from '../probe.js';
import { mismatches, type Row } from '../rows.js';
import { api12, api2004, speak } from '../standards.js';

/** One that is nobody's default, and the default itself. */
const ACTIONS = ['exit,message', 'continue,no message'] as const;
const DATA = '{"mode":"court"}\nligne deux';

const twelve = speak(api12);
const new2004 = speak(api2004);

for (const timeLimitAction of ACTIONS) {
  test(`SCORM 1.2 launch data, ${timeLimitAction}`, async ({ page, courseOf }) => {
    const course = await courseOf(
      probeCourse(api12, {
        masteryScore: 62.5,
        maxTimeAllowed: '01:30:00',
        timeLimitAction,
        dataFromLms: DATA,
      }),
    );
    const { begin, get } = twelve;
    const rows: Row[] = [
      begin(),
      get('cmi.launch_data', DATA),
      get('cmi.student_data.mastery_score', '62.5'),
      get('cmi.student_data.max_time_allowed', '0001:30:00.00'),
      get('cmi.student_data.time_limit_action', timeLimitAction),
    ];
    await openProbe(page, playAddress(course));
    expect(mismatches(rows, await say(page, rows))).toEqual([]);
  });

  test(`SCORM 2004 4th Edition launch data, ${timeLimitAction}`, async ({ page, courseOf }) => {
    const sketch = probeCourse(api2004);
    const manifest = manifest4th({ timeLimitAction, dataFromLms: DATA });
    const course = await courseOf({ ...sketch, files: { ...sketch.files, 'imsmanifest.xml': manifest } });
    await openProbe(page, playAddress(course));
    expect(mismatches(launchRows(timeLimitAction), await say(page, launchRows(timeLimitAction)))).toEqual([]);
  });
}

/** Where the manifest sets a threshold, the measure decides what the statuses say. */
function launchRows(timeLimitAction: string): Row[] {
  const { begin, get, set } = new2004;
  return [
    begin(),
    get('cmi.launch_data', DATA),
    get('cmi.completion_threshold', '0.75'),
    get('cmi.scaled_passing_score', '0.6'),
    get('cmi.max_time_allowed', 'PT1H30M'),
    get('cmi.time_limit_action', timeLimitAction),
    get('cmi.objectives._count', '2'),
    get('cmi.objectives.0.id', 'main'),
    get('cmi.objectives.1.id', 'second'),
    get('cmi.completion_status', 'unknown'),
    get('cmi.success_status', 'unknown'),
    set('cmi.completion_status', 'completed'),
    set('cmi.success_status', 'passed'),
    get('cmi.completion_status', 'unknown'),
    get('cmi.success_status', 'unknown'),
    set('cmi.progress_measure', '0.7'),
    get('cmi.completion_status', 'incomplete'),
    set('cmi.progress_measure', '0.75'),
    get('cmi.completion_status', 'completed'),
    set('cmi.score.scaled', '0.59'),
    get('cmi.success_status', 'failed'),
    set('cmi.score.scaled', '0.6'),
    get('cmi.success_status', 'passed'),
  ];
}
