import { describe, expect, it } from '@jest/globals';
import { parseManifest, readTreeAgain } from '../manifest.js';
import { ruledTree } from '../manifest.types.js';
import { ACTIVITY_DEFAULTS, NO_MAP } from '../sequencing/defaults.js';
import { SequencingTree } from '../sequencing/tree.js';
import { aPackage } from '../testing/packages.js';

/** Defaults and names are those of SN 4th Ed. 3 and CAM 5.1. */

interface Parts {
  items?: string;
  sequencing?: string;
  attributes?: string;
  collection?: string;
  namespaces?: string;
}

const NAMESPACES =
  'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"';

async function treeOf({
  items,
  sequencing = '',
  attributes = '',
  collection = '',
  namespaces = NAMESPACES,
}: Parts) {
  const manifest = await parseManifest(
    aPackage({
      'a.html': '',
      'imsmanifest.xml': `<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" ${namespaces}>
        <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
        <organizations default="o"><organization identifier="o" ${attributes}><title>T</title>${
          items ?? item('i')
        }<imsss:sequencing>${sequencing}<imsss:rollupRules/></imsss:sequencing></organization></organizations>
        <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="a.html"/></resources>
        <imsss:sequencingCollection>${collection}</imsss:sequencingCollection></manifest>`,
    }),
  );
  const tree = manifest.sequencing;
  if (!tree) throw new Error('no sequencing');
  // It is stored as JSON: nothing may get lost.
  expect(SequencingTree.parse(JSON.parse(JSON.stringify(tree)))).toEqual(tree);
  return tree;
}

const item = (id: string, inside = '', reference = ' identifierref="r"') =>
  `<item identifier="${id}"${reference}><title>${id}</title>${inside}</item>`;
const leaf = async (inside: string, more: Parts = {}) => {
  const [first] = (await treeOf({ ...more, items: item('i', inside) })).root.children;
  if (!first) throw new Error('no activity');
  return first;
};
const sequencing = (inside: string, attributes = '') =>
  `<imsss:sequencing${attributes}>${inside}</imsss:sequencing>`;

it('what is not said is the specification’s default, written out', async () => {
  const { isSco, launchable, id, title, children, ...rest } = await leaf('');
  expect({ isSco, launchable, id, title, children }).toEqual({
    isSco: true,
    launchable: true,
    id: 'i',
    title: 'i',
    children: [],
  });
  expect({ isSco, ...rest }).toEqual(ACTIVITY_DEFAULTS);
  const tree = await treeOf({});
  expect(tree).toMatchObject({ objectivesGlobalToSystem: true, dataGlobalToSystem: true, root: { id: 'o' } });
});

it('an organisation says how long shared things live', async () => {
  const attributes = 'adlseq:objectivesGlobalToSystem="false" adlcp:sharedDataGlobalToSystem="false"';
  expect(await treeOf({ attributes })).toMatchObject({
    objectivesGlobalToSystem: false,
    dataGlobalToSystem: false,
  });
});

it.each([
  [
    'control modes',
    '<imsss:controlMode choice="false" choiceExit="false" flow="true" forwardOnly="true" useCurrentAttemptObjectiveInfo="false" useCurrentAttemptProgressInfo="0"/>',
    {
      control: {
        choice: false,
        choiceExit: false,
        flow: true,
        forwardOnly: true,
        useCurrentObjectiveInfo: false,
        useCurrentProgressInfo: false,
      },
    },
  ],
  [
    'limits',
    '<imsss:limitConditions attemptLimit="2" attemptAbsoluteDurationLimit="P1DT1H30M"/>',
    { limits: { attempts: 2, seconds: 91_800 } },
  ],
  [
    'limits that say nothing',
    '<imsss:limitConditions attemptLimit="x" attemptAbsoluteDurationLimit="PT0S"/>',
    { limits: { attempts: null, seconds: null } },
  ],
  [
    'roll-up',
    '<imsss:rollupRules rollupObjectiveSatisfied="false" rollupProgressCompletion="false" objectiveMeasureWeight="0.25"/><adlseq:rollupConsiderations requiredForSatisfied="ifAttempted" requiredForNotSatisfied="ifNotSkipped" requiredForCompleted="ifNotSuspended" requiredForIncomplete="always" measureSatisfactionIfActive="false"/>',
    {
      rollup: {
        objective: false,
        progress: false,
        measureWeight: 0.25,
        requiredForSatisfied: 'ifAttempted',
        requiredForNotSatisfied: 'ifNotSkipped',
        requiredForCompleted: 'ifNotSuspended',
        requiredForIncomplete: 'always',
        measureSatisfactionIfActive: false,
      },
    },
  ],
  [
    'a roll-up rule; its percentage is a share from 0 to 1',
    '<imsss:rollupRules><imsss:rollupRule childActivitySet="atLeastPercent" minimumPercent="0.5" minimumCount="2"><imsss:rollupConditions conditionCombination="all"><imsss:rollupCondition operator="not" condition="completed"/></imsss:rollupConditions><imsss:rollupAction action="notSatisfied"/></imsss:rollupRule></imsss:rollupRules>',
    {
      rollup: {
        rules: [
          {
            childActivitySet: 'atLeastPercent',
            minimumPercent: 0.5,
            minimumCount: 2,
            combination: 'all',
            action: 'notSatisfied',
            conditions: [{ condition: 'completed', not: true }],
          },
        ],
      },
    },
  ],
  [
    'rules of all three kinds',
    `<imsss:sequencingRules>${['pre:skip', 'pre:nonsense', 'exit:exit', 'post:retryAll']
      .map((one) => one.split(':'))
      .map(
        ([kind, action]) =>
          `<imsss:${kind}ConditionRule><imsss:ruleConditions conditionCombination="any"><imsss:ruleCondition referencedObjective=" a%20 b " measureThreshold="0.4" operator="not" condition="objectiveMeasureLessThan"/><imsss:ruleCondition condition="sunny"/></imsss:ruleConditions><imsss:ruleAction action="${action}"/></imsss:${kind}ConditionRule>`,
      )
      .join('')}</imsss:sequencingRules>`,
    {
      pre: [
        {
          action: 'skip',
          combination: 'any',
          conditions: [
            { condition: 'objectiveMeasureLessThan', not: true, objective: 'a b', measureThreshold: 0.4 },
          ],
        },
      ],
      exit: [{ combination: 'any' }],
      post: [{ action: 'retryAll' }],
    },
  ],
  [
    'choice',
    '<adlseq:constrainedChoiceConsiderations preventActivation="true" constrainChoice="true"/>',
    { choiceLimits: { preventActivation: true, constrainChoice: true } },
  ],
  [
    'selection and order',
    '<imsss:randomizationControls randomizationTiming="onEachNewAttempt" reorderChildren="true" selectionTiming="once" selectCount="3"/>',
    { selection: { when: 'once', count: 3 }, randomization: { when: 'onEachNewAttempt', reorder: true } },
  ],
  [
    'delivery',
    '<imsss:deliveryControls tracked="false" completionSetByContent="true" objectiveSetByContent="true"/>',
    { delivery: { tracked: false, completionSetByContent: true, objectiveSetByContent: true } },
  ],
])('%s are read', async (_what, inside, expected) => {
  expect(await leaf(sequencing(inside))).toMatchObject(expected);
});

it('objectives are read in both namespaces, with the defaults of each', async () => {
  const inside = sequencing(`<imsss:objectives>
      <imsss:primaryObjective objectiveID="p" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure><imsss:mapInfo targetObjectiveID="g" writeSatisfiedStatus="true" readNormalizedMeasure="false"/></imsss:primaryObjective>
      <imsss:objective objectiveID="s"/></imsss:objectives>
    <adlseq:objectives><adlseq:objective objectiveID="p"><adlseq:mapInfo targetObjectiveID="g2" writeRawScore="true" readMinScore="false"/></adlseq:objective></adlseq:objectives>`);
  expect((await leaf(inside)).objectives).toEqual([
    {
      id: 'p',
      satisfiedByMeasure: true,
      minMeasure: 0.6,
      maps: [
        { target: 'g', ...NO_MAP, readSatisfied: true, writeSatisfied: true },
        {
          target: 'g2',
          ...NO_MAP,
          readRaw: true,
          readMax: true,
          readCompleted: true,
          readProgress: true,
          writeRaw: true,
        },
      ],
    },
    { id: 's', satisfiedByMeasure: false, minMeasure: 1, maps: [] },
  ]);
});

it('presentation, thresholds and data stand beside the sequencing', async () => {
  const inside = `<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>
    <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.5" progressWeight="0.25"/>
    <adlcp:data><adlcp:map targetID="d" writeSharedData="false"/></adlcp:data>`;
  expect(await leaf(inside)).toMatchObject({
    hidden: ['continue'],
    completionMeasure: 0.5,
    rollup: { progressWeight: 0.25 },
    data: [{ target: 'd', read: true, write: false }],
  });
});

describe('a collection', () => {
  const collection = sequencing(
    '<imsss:controlMode flow="true"/><imsss:deliveryControls tracked="false"/>',
    ' ID="shared"',
  );

  it('is referred to by name, and what an activity says itself comes first, element by element', async () => {
    const inside = sequencing('<imsss:controlMode choice="false"/>', ' IDRef="  shared "');
    expect(await leaf(inside, { collection })).toMatchObject({
      control: { choice: false, flow: false },
      delivery: { tracked: false },
    });
  });
});

it('names are those of tracking, and branches in which nothing can be shown are left out', async () => {
  const items = item('x', item('x') + item('empty', '', ''), '') + item('none', item('inner', '', ''), '');
  const { root } = await treeOf({ items });
  expect(root.children.map(({ id, children }) => [id, children.map((child) => child.id)])).toEqual([
    ['x', ['x~2']],
  ]);
});

it('prefixes that nobody declared are understood', async () => {
  const inside = sequencing(
    '<imsss:objectives><imsss:primaryObjective objectiveID="p"/></imsss:objectives><adlseq:objectives><adlseq:objective objectiveID="p"><adlseq:mapInfo targetObjectiveID="g"/></adlseq:objective></adlseq:objectives>',
  );
  const { objectives } = await leaf(inside, { namespaces: '' });
  expect(objectives).toMatchObject([
    { id: 'p', maps: [{ target: 'g', readRaw: true, readSatisfied: false }] },
  ]);
});

describe('a package without rules', () => {
  const plain = (items: string, attributes = 'identifier="o"') =>
    `<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" ${NAMESPACES}><metadata><schemaversion>2004 4th Edition</schemaversion></metadata><organizations><organization ${attributes}><title>T</title>${items}${sequencing('<imsss:controlMode choice="true" flow="true"/>')}</organization></organizations><resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="a.html"/></resources></manifest>`;
  const read = (manifest: string) => parseManifest(aPackage({ 'a.html': '', 'imsmanifest.xml': manifest }));
  const bytesOf = (manifest: string) => new TextEncoder().encode(manifest);

  it('of one part has no tree: there is nowhere to be led to', async () => {
    const manifest = await read(plain(item('i')));
    expect(manifest).toMatchObject({ usesSequencing: false });
    expect(manifest.sequencing).toBeUndefined();
  });

  it('of several has its tree, and still no rules', async () => {
    const manifest = await read(plain(item('i') + item('j')));
    expect(manifest).toMatchObject({
      usesSequencing: false,
      sequencing: { root: { id: 'o', control: { flow: true }, children: [{ id: 'i' }, { id: 'j' }] } },
    });
    expect(ruledTree(manifest)).toBeNull();
  });

  it('that was read before it had a tree gets the same one later', async () => {
    const text = plain(item('i') + item('j'));
    const { sequencing: tree, ...known } = await read(text);
    expect(readTreeAgain(bytesOf(text), known)).toEqual(tree);
  });

  it('whose file is not what was read then gets none', async () => {
    const { sequencing: _tree, ...known } = await read(plain(item('i') + item('j')));
    expect(readTreeAgain(bytesOf(plain(item('i') + item('j'), 'identifier="p"')), known)).toBeNull();
    const single = await read(plain(item('i')));
    expect(readTreeAgain(bytesOf(plain(item('i'))), single)).toBeNull();
  });
});
