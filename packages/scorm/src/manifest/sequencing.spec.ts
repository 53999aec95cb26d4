import { describe, expect, it } from '@jest/globals';
import { parseManifest } from '../manifest.js';
import { manifest2004 } from '../package-writer.js';
import { aPackage } from '../testing/packages.js';

/** A manifest of SCORM 2004: what is in the item, beside it in the organisation, and after the resources. */
const parsed = async (item: string, organisation = '', after = '') => {
  const manifest = await parseManifest(
    aPackage({
      'a.html': '',
      'imsmanifest.xml': `<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
        <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
        <organizations default="o"><organization identifier="o"><title>T</title>
          <item identifier="i" identifierref="r"><title>T</title>${item}</item>${organisation}</organization></organizations>
        <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="a.html"/></resources>${after}</manifest>`,
    }),
  );
  return { ...manifest, item: manifest.items[0] };
};

const sequencing = (inside: string, attributes = '') =>
  `<imsss:sequencing${attributes}>${inside}</imsss:sequencing>`;
const primary = (attributes: string, measure = '') =>
  sequencing(
    `<imsss:objectives><imsss:primaryObjective objectiveID="main" ${attributes}>${measure}</imsss:primaryObjective></imsss:objectives>`,
  );
const MEASURE = '<imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>';

describe('what the run time of SCORM 2004 needs', () => {
  it.each([
    ['<adlcp:completionThreshold>0.75</adlcp:completionThreshold>', 0.75],
    ['<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.5"/>', 0.5],
    ['<adlcp:completionThreshold completedByMeasure="true"/>', 1],
    ['<adlcp:completionThreshold minProgressMeasure="0.5"/>', null],
    ['<adlcp:completionThreshold>much</adlcp:completionThreshold>', null],
    ['', null],
  ])('%s is the completion threshold %p', async (xml, threshold) => {
    expect((await parsed(xml)).item?.completionThreshold).toBe(threshold);
  });

  it.each([
    [primary('satisfiedByMeasure="true"', MEASURE), 0.6],
    [primary('satisfiedByMeasure="true"'), 1],
    [primary('satisfiedByMeasure="false"', MEASURE), null],
    [primary('', MEASURE), null],
  ])('%s is the passing score %p', async (xml, score) => {
    expect((await parsed(xml)).item?.scaledPassingScore).toBe(score);
  });

  it('may lie in the collection that an item refers to', async () => {
    const shared = `<imsss:sequencingCollection>${primary('satisfiedByMeasure="true"', MEASURE).replace('<imsss:sequencing>', '<imsss:sequencing ID="s">')}</imsss:sequencingCollection>`;
    const { item } = await parsed(sequencing('', ' IDRef="s"'), '', shared);
    expect(item).toMatchObject({ scaledPassingScore: 0.6, objectives: ['main'] });
  });

  it('includes objectives, limits and what to hide', async () => {
    const { item } = await parsed(
      `<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI><adlnav:hideLMSUI>exitAll</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>
       <adlcp:timeLimitAction>exit,message</adlcp:timeLimitAction><adlcp:dataFromLMS>d</adlcp:dataFromLMS>${sequencing('<imsss:limitConditions attemptAbsoluteDurationLimit="PT1H"/><imsss:objectives><imsss:primaryObjective/><imsss:objective objectiveID="o2"/></imsss:objectives>')}`,
    );
    expect(item).toMatchObject({
      hiddenControls: ['continue', 'exitAll'],
      timeLimitAction: 'exit,message',
      dataFromLms: 'd',
      attemptDurationLimit: 'PT1H',
      objectives: ['o2'],
    });
  });
});

describe('whether a course has sequencing rules', () => {
  it.each([
    ['none', '', '', false],
    ['free choice and flow', '', sequencing('<imsss:controlMode choice="true" flow="true"/>'), false],
    ['a passing score', primary('satisfiedByMeasure="true"', MEASURE), '', false],
    ['no choice', '', sequencing('<imsss:controlMode choice="false" flow="true"/>'), true],
    ['rules', sequencing('<imsss:sequencingRules/>'), '', true],
    ['roll-up', '', sequencing('<imsss:rollupRules/>'), true],
    [
      'an objective to share',
      sequencing('<imsss:objectives><imsss:objective/></imsss:objectives>'),
      '',
      true,
    ],
    ['an untracked item', sequencing('<imsss:deliveryControls tracked="false"/>'), '', true],
  ])('%s', async (_what, item, organisation, uses) => {
    expect((await parsed(item, organisation)).usesSequencing).toBe(uses);
  });
});

it('a manifest of 2004 that we write reads back as it was meant', async () => {
  const text = manifest2004({
    identifier: 'p',
    title: 'Two & two',
    items: [
      { title: 'one', href: 'a.html', completionThreshold: 0.5, scaledPassingScore: 0.8, dataFromLms: '<d>' },
      { title: 'two', href: 'b.html' },
    ],
  });
  const manifest = await parseManifest(aPackage({ 'imsmanifest.xml': text, 'a.html': '', 'b.html': '' }));
  expect(manifest).toMatchObject({
    standard: 'scorm2004',
    edition: '3rd Edition',
    title: 'Two & two',
    usesSequencing: false,
    items: [
      { kind: 'sco', completionThreshold: 0.5, scaledPassingScore: 0.8, dataFromLms: '<d>' },
      { kind: 'sco', completionThreshold: null, scaledPassingScore: null },
    ],
  });
});
