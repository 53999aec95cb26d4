import type { ActivityDefinition, ObjectiveMap } from './tree.js';

/** What the specification says of an activity whose manifest says nothing. @see SN 4th Ed. 3; CAM 5.1 */
export const ACTIVITY_DEFAULTS: Omit<ActivityDefinition, 'id' | 'title' | 'launchable' | 'children'> = {
  visible: true,
  isSco: true,
  hidden: [],
  control: {
    choice: true,
    choiceExit: true,
    flow: false,
    forwardOnly: false,
    useCurrentObjectiveInfo: true,
    useCurrentProgressInfo: true,
  },
  pre: [],
  exit: [],
  post: [],
  limits: { attempts: null, seconds: null },
  rollup: {
    objective: true,
    progress: true,
    measureWeight: 1,
    progressWeight: 1,
    rules: [],
    requiredForSatisfied: 'always',
    requiredForNotSatisfied: 'always',
    requiredForCompleted: 'always',
    requiredForIncomplete: 'always',
    measureSatisfactionIfActive: true,
  },
  choiceLimits: { preventActivation: false, constrainChoice: false },
  objectives: [{ id: null, satisfiedByMeasure: false, minMeasure: 1, maps: [] }],
  selection: { when: 'never', count: null },
  randomization: { when: 'never', reorder: false },
  delivery: { tracked: true, completionSetByContent: false, objectiveSetByContent: false },
  completionMeasure: null,
  data: [],
};

/** A map that shares nothing: imsss and adlseq each have defaults of their own. */
export const NO_MAP: Omit<ObjectiveMap, 'target'> = {
  readSatisfied: false,
  readMeasure: false,
  writeSatisfied: false,
  writeMeasure: false,
  readRaw: false,
  readMin: false,
  readMax: false,
  readCompleted: false,
  readProgress: false,
  writeRaw: false,
  writeMin: false,
  writeMax: false,
  writeCompleted: false,
  writeProgress: false,
};
