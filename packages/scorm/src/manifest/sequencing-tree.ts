import type { ManifestItem } from '../manifest.types.js';
import { ACTIVITY_DEFAULTS } from '../sequencing/defaults.js';
import type { ActivityDefinition, SequencingTree } from '../sequencing/tree.js';
import { flagIn, numberIn, textIn, wordIn } from './read-attributes.js';
import type { Sequencing } from './sequencing.js';
import { readObjectives } from './sequencing-objectives.js';
import { readRollupRules, readRules } from './sequencing-rules.js';
import { child, childrenOf, type XmlElement } from './xml.js';

const WHEN = ['never', 'once', 'onEachNewAttempt'] as const;
const REQUIRED = ['always', 'ifAttempted', 'ifNotSkipped', 'ifNotSuspended'] as const;

/**
 * The whole sequencing of an organisation, defaults written out. Branches in which nothing can be shown are left out.
 *
 * @param items - as they were read, in document order: they have the names that tracking uses.
 */
export function readSequencingTree(
  organisation: XmlElement,
  items: readonly ManifestItem[],
  sequencing: Sequencing,
): SequencingTree {
  const left = [...items];
  const below = (element: XmlElement): ActivityDefinition[] =>
    childrenOf(element, 'item').flatMap((one) => {
      const item = left.shift();
      const children = below(one);
      if (!item || (item.href === null && children.length === 0)) return [];
      return { ...definitionOf(one, sequencing), ...identityOf(item), children };
    });
  const children = below(organisation);
  return {
    objectivesGlobalToSystem: flagIn(organisation, 'objectivesglobaltosystem', true),
    dataGlobalToSystem: flagIn(organisation, 'shareddataglobaltosystem', true),
    root: {
      ...definitionOf(organisation, sequencing),
      id: rootName(organisation, items),
      title: '',
      launchable: false,
      children,
    },
  };
}

// Items have names of their own; the organisation's must not be one of them.
function rootName(organisation: XmlElement, items: readonly ManifestItem[]): string {
  let name = textIn(organisation, 'identifier')?.slice(0, 240) ?? 'organization';
  while (items.some((item) => item.identifier === name)) name += '~';
  return name;
}

const identityOf = (item: ManifestItem) => ({
  id: item.identifier,
  title: item.title,
  visible: item.visible,
  launchable: item.href !== null,
  isSco: item.kind === 'sco',
  hidden: item.hiddenControls,
});

type Defined = Omit<ActivityDefinition, 'id' | 'title' | 'launchable' | 'children'>;

function definitionOf(owner: XmlElement, sequencing: Sequencing): Defined {
  const part = (name: string) => sequencing.part(owner, name);
  return {
    ...ACTIVITY_DEFAULTS,
    control: controlOf(part('controlmode')),
    ...readRules(part('sequencingrules')),
    limits: limitsOf(part('limitconditions')),
    rollup: rollupOf(part('rolluprules'), part('rollupconsiderations'), child(owner, 'completionthreshold')),
    choiceLimits: choiceLimitsOf(part('constrainedchoiceconsiderations')),
    objectives: readObjectives(part('objectives'), sequencing.part(owner, 'objectives', 'adlseq')),
    ...orderOf(part('randomizationcontrols')),
    delivery: deliveryOf(part('deliverycontrols')),
    completionMeasure: sequencing.factsOf(owner).completionThreshold,
    data: dataOf(child(owner, 'data')),
  };
}

const controlOf = (mode: XmlElement | undefined): Defined['control'] => ({
  choice: flagIn(mode, 'choice', true),
  choiceExit: flagIn(mode, 'choiceexit', true),
  flow: flagIn(mode, 'flow', false),
  forwardOnly: flagIn(mode, 'forwardonly', false),
  useCurrentObjectiveInfo: flagIn(mode, 'usecurrentattemptobjectiveinfo', true),
  useCurrentProgressInfo: flagIn(mode, 'usecurrentattemptprogressinfo', true),
});

function limitsOf(limits: XmlElement | undefined): Defined['limits'] {
  const attempts = numberIn(limits, 'attemptlimit', { least: 0, most: 1e6, otherwise: -1 });
  return {
    attempts: attempts < 0 ? null : attempts,
    seconds: secondsOf(textIn(limits, 'attemptabsolutedurationlimit')),
  };
}

const LIMIT = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const UNITS = [31_536_000, 2_592_000, 86_400, 3_600, 60, 1];

/** A duration as a limit: a year has 365 days in it, a month 30. */
function secondsOf(text: string | null): number | null {
  const found = text === null ? null : LIMIT.exec(text);
  if (!found) return null;

  const seconds = UNITS.reduce((sum, unit, index) => sum + unit * Number(found[index + 1] ?? 0), 0);
  return seconds > 0 ? seconds : null;
}

function rollupOf(
  rules: XmlElement | undefined,
  considerations: XmlElement | undefined,
  threshold: XmlElement | undefined,
): Defined['rollup'] {
  const weight = { least: 0, most: 1, otherwise: 1 };
  const required = (name: string) => wordIn(considerations, name, REQUIRED) ?? 'always';
  return {
    objective: flagIn(rules, 'rollupobjectivesatisfied', true),
    progress: flagIn(rules, 'rollupprogresscompletion', true),
    measureWeight: numberIn(rules, 'objectivemeasureweight', weight),
    progressWeight: numberIn(threshold, 'progressweight', weight),
    rules: readRollupRules(rules),
    requiredForSatisfied: required('requiredforsatisfied'),
    requiredForNotSatisfied: required('requiredfornotsatisfied'),
    requiredForCompleted: required('requiredforcompleted'),
    requiredForIncomplete: required('requiredforincomplete'),
    measureSatisfactionIfActive: flagIn(considerations, 'measuresatisfactionifactive', true),
  };
}

const choiceLimitsOf = (limits: XmlElement | undefined): Defined['choiceLimits'] => ({
  preventActivation: flagIn(limits, 'preventactivation', false),
  constrainChoice: flagIn(limits, 'constrainchoice', false),
});

function orderOf(controls: XmlElement | undefined): Pick<Defined, 'selection' | 'randomization'> {
  const count = numberIn(controls, 'selectcount', { least: 0, most: 1e6, otherwise: -1 });
  return {
    selection: {
      when: wordIn(controls, 'selectiontiming', WHEN) ?? 'never',
      count: count < 0 ? null : count,
    },
    randomization: {
      when: wordIn(controls, 'randomizationtiming', WHEN) ?? 'never',
      reorder: flagIn(controls, 'reorderchildren', false),
    },
  };
}

const deliveryOf = (controls: XmlElement | undefined): Defined['delivery'] => ({
  tracked: flagIn(controls, 'tracked', true),
  completionSetByContent: flagIn(controls, 'completionsetbycontent', false),
  objectiveSetByContent: flagIn(controls, 'objectivesetbycontent', false),
});

const dataOf = (data: XmlElement | undefined): Defined['data'] =>
  childrenOf(data, 'map').flatMap((map) => {
    const target = textIn(map, 'targetid');
    if (target === null) return [];
    return {
      target,
      read: flagIn(map, 'readshareddata', true),
      write: flagIn(map, 'writeshareddata', true),
    };
  });
