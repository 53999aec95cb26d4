import type { ActivityDefinition, RollupRule, RuleCondition } from '../sequencing/tree.js';
import { PostAction, PreAction, RuleCondition as Condition } from '../sequencing/tree.js';
import { nameIn, numberIn, textIn, wordIn } from './read-attributes.js';
import { child, childrenOf, type XmlElement } from './xml.js';

type Rules = Pick<ActivityDefinition, 'pre' | 'exit' | 'post'>;
type Combined = Pick<RollupRule, 'combination' | 'conditions'>;

const CONDITIONS = Condition.shape.condition.options;
/** SCORM spells it so; some tools write the word of IMS. */
const ALIASES: Readonly<Record<string, RuleCondition['condition']>> = {
  activityattempted: 'attempted',
  activitycompleted: 'completed',
};

/** `imsss:sequencingRules`. A rule whose action nobody knows is left out; one that knows no condition never holds. */
export function readRules(rules: XmlElement | undefined): Rules {
  return {
    pre: childrenOf(rules, 'preconditionrule').flatMap((rule) => {
      const action = wordIn(child(rule, 'ruleaction'), 'action', PreAction.options);
      return action ? { action, ...combined(rule) } : [];
    }),
    exit: childrenOf(rules, 'exitconditionrule').map((rule) => combined(rule)),
    post: childrenOf(rules, 'postconditionrule').flatMap((rule) => {
      const action = wordIn(child(rule, 'ruleaction'), 'action', PostAction.options);
      return action ? { action, ...combined(rule) } : [];
    }),
  };
}

/** The `imsss:rollupRule`s. */
export function readRollupRules(rules: XmlElement | undefined): RollupRule[] {
  return childrenOf(rules, 'rolluprule').flatMap((rule) => {
    const action = wordIn(child(rule, 'rollupaction'), 'action', [
      'satisfied',
      'notSatisfied',
      'completed',
      'incomplete',
    ]);
    if (!action) return [];

    const conditions = child(rule, 'rollupconditions');
    return {
      action,
      childActivitySet:
        wordIn(rule, 'childactivityset', ['all', 'any', 'none', 'atLeastCount', 'atLeastPercent']) ?? 'all',
      minimumCount: numberIn(rule, 'minimumcount', { least: 0, most: 1e6, otherwise: 0 }),
      minimumPercent: numberIn(rule, 'minimumpercent', { least: 0, most: 1, otherwise: 0 }),
      combination: wordIn(conditions, 'conditioncombination', ['all', 'any']) ?? 'any',
      conditions: childrenOf(conditions, 'rollupcondition').flatMap(conditionOf),
    };
  });
}

function combined(rule: XmlElement): Combined {
  const conditions = child(rule, 'ruleconditions');
  return {
    combination: wordIn(conditions, 'conditioncombination', ['all', 'any']) ?? 'all',
    conditions: childrenOf(conditions, 'rulecondition').flatMap(conditionOf),
  };
}

function conditionOf(element: XmlElement): RuleCondition[] {
  const alias = ALIASES[textIn(element, 'condition')?.toLowerCase() ?? ''];
  const condition = wordIn(element, 'condition', CONDITIONS) ?? alias;
  if (!condition) return [];

  return [
    {
      condition,
      not: wordIn(element, 'operator', ['not', 'noOp']) === 'not',
      objective: nameIn(element, 'referencedobjective'),
      measureThreshold: numberIn(element, 'measurethreshold', { least: -1, most: 1, otherwise: 0 }),
    },
  ];
}
