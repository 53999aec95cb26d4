import { z } from 'zod';

/**
 * The sequencing definition of a SCORM 2004 package, with the specification's defaults written out: who reads it need
 * not know them.
 *
 * @see SCORM 2004 4th Ed. SN 3 (sequencing definition model), CAM 5
 */

/** What a rule condition asks of an activity. */
export const RuleCondition = z.object({
  condition: z.enum([
    'satisfied',
    'objectiveStatusKnown',
    'objectiveMeasureKnown',
    'objectiveMeasureGreaterThan',
    'objectiveMeasureLessThan',
    'completed',
    'activityProgressKnown',
    'attempted',
    'attemptLimitExceeded',
    'timeLimitExceeded',
    'outsideAvailableTimeRange',
    'always',
  ]),
  not: z.boolean(),
  /** Local identifier of the objective it looks at; null is the primary one. */
  objective: z.string().nullable(),
  /** -1..1 */
  measureThreshold: z.number(),
});
export type RuleCondition = z.infer<typeof RuleCondition>;

const Conditions = { combination: z.enum(['all', 'any']), conditions: z.array(RuleCondition) };

export const PreAction = z.enum(['skip', 'disabled', 'hiddenFromChoice', 'stopForwardTraversal']);
export const PostAction = z.enum(['exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous']);
export type PreAction = z.infer<typeof PreAction>;
export type PostAction = z.infer<typeof PostAction>;

const RollupRule = z.object({
  childActivitySet: z.enum(['all', 'any', 'none', 'atLeastCount', 'atLeastPercent']),
  minimumCount: z.number(),
  /** 0..1 */
  minimumPercent: z.number(),
  action: z.enum(['satisfied', 'notSatisfied', 'completed', 'incomplete']),
  ...Conditions,
});
export type RollupRule = z.infer<typeof RollupRule>;

const Required = z.enum(['always', 'ifAttempted', 'ifNotSkipped', 'ifNotSuspended']);

/** How a local objective shares with a global one: imsss gives the first four, adlseq (4th edition) the others. */
const ObjectiveMap = z.object({
  target: z.string(),
  readSatisfied: z.boolean(),
  readMeasure: z.boolean(),
  writeSatisfied: z.boolean(),
  writeMeasure: z.boolean(),
  readRaw: z.boolean(),
  readMin: z.boolean(),
  readMax: z.boolean(),
  readCompleted: z.boolean(),
  readProgress: z.boolean(),
  writeRaw: z.boolean(),
  writeMin: z.boolean(),
  writeMax: z.boolean(),
  writeCompleted: z.boolean(),
  writeProgress: z.boolean(),
});
export type ObjectiveMap = z.infer<typeof ObjectiveMap>;

const ObjectiveDefinition = z.object({
  /** Null for a primary objective without a name. */
  id: z.string().nullable(),
  satisfiedByMeasure: z.boolean(),
  /** -1..1 */
  minMeasure: z.number(),
  maps: z.array(ObjectiveMap),
});
export type ObjectiveDefinition = z.infer<typeof ObjectiveDefinition>;

const When = z.enum(['never', 'once', 'onEachNewAttempt']);

const Definition = z.object({
  /** The item's identifier, as tracking knows it; the organisation's for the root. */
  id: z.string(),
  title: z.string(),
  visible: z.boolean(),
  /** Has a page of its own. Only leaves that have one are ever shown. */
  launchable: z.boolean(),
  /** Only a SCO speaks to the API; an asset is complete when it was shown. */
  isSco: z.boolean(),
  /** `hideLMSUI`: the LMS's own controls that the course asks to do without. */
  hidden: z.array(z.string()),
  control: z.object({
    choice: z.boolean(),
    choiceExit: z.boolean(),
    flow: z.boolean(),
    forwardOnly: z.boolean(),
    useCurrentObjectiveInfo: z.boolean(),
    useCurrentProgressInfo: z.boolean(),
  }),
  pre: z.array(z.object({ action: PreAction, ...Conditions })),
  /** Exit rules know one action, exit. */
  exit: z.array(z.object(Conditions)),
  post: z.array(z.object({ action: PostAction, ...Conditions })),
  limits: z.object({ attempts: z.number().nullable(), seconds: z.number().nullable() }),
  rollup: z.object({
    objective: z.boolean(),
    progress: z.boolean(),
    measureWeight: z.number(),
    progressWeight: z.number(),
    rules: z.array(RollupRule),
    requiredForSatisfied: Required,
    requiredForNotSatisfied: Required,
    requiredForCompleted: Required,
    requiredForIncomplete: Required,
    measureSatisfactionIfActive: z.boolean(),
  }),
  choiceLimits: z.object({ preventActivation: z.boolean(), constrainChoice: z.boolean() }),
  /** The primary objective, which contributes to the roll-up, is always there and always first. */
  objectives: z.array(ObjectiveDefinition).min(1),
  selection: z.object({ when: When, count: z.number().nullable() }),
  randomization: z.object({ when: When, reorder: z.boolean() }),
  delivery: z.object({
    tracked: z.boolean(),
    completionSetByContent: z.boolean(),
    objectiveSetByContent: z.boolean(),
  }),
  /** Null when the course says itself whether it is complete. 0..1 */
  completionMeasure: z.number().nullable(),
  /** `adlcp:data`: buckets that this activity shares with others. */
  data: z.array(z.object({ target: z.string(), read: z.boolean(), write: z.boolean() })),
});

export type ActivityDefinition = z.infer<typeof Definition> & { children: ActivityDefinition[] };
export const ActivityDefinition: z.ZodType<ActivityDefinition> = Definition.extend({
  get children() {
    return z.array(ActivityDefinition);
  },
});

export const SequencingTree = z.object({
  /** Global objectives live with the learner, across courses; else with the attempt. */
  objectivesGlobalToSystem: z.boolean(),
  dataGlobalToSystem: z.boolean(),
  root: ActivityDefinition,
});
export type SequencingTree = z.infer<typeof SequencingTree>;
