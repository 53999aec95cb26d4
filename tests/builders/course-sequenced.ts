import { aPackage } from './package.js';

/** One activity of a sequenced course: a lesson of its own, or a group of others. */
export interface SequencedItem {
  id: string;
  /** What stands in its `imsss:sequencing`. */
  sequencing?: string;
  /** Anything beside it: presentation, data, completion threshold. */
  more?: string;
  items?: SequencedItem[];
  /** `isvisible="false"` and the like. */
  attributes?: string;
}

export interface SequencedSketch {
  title?: string;
  /** What stands in the organisation's `imsss:sequencing`; flow and choice unless told otherwise. */
  sequencing?: string;
  /** `adlseq:objectivesGlobalToSystem="false"` unless told otherwise. */
  attributes?: string;
  items: SequencedItem[];
  collection?: string;
}

const NAMESPACES =
  'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"';

/** The manifest of a SCORM 2004 course, 4th edition, with rules of its own. */
export function sequencedManifest({
  title = 'Parcours',
  sequencing = FLOW_AND_CHOICE,
  attributes = 'adlseq:objectivesGlobalToSystem="false" adlcp:sharedDataGlobalToSystem="false"',
  items,
  collection = '',
}: SequencedSketch): string {
  return `<?xml version="1.0"?><manifest identifier="m" ${NAMESPACES}>
<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
<organizations default="org"><organization identifier="org" ${attributes}><title>${title}</title>
${items.map(itemXml).join('\n')}
<imsss:sequencing>${sequencing}</imsss:sequencing></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="lesson.html"><file href="lesson.html"/></resource></resources>
<imsss:sequencingCollection>${collection}</imsss:sequencingCollection></manifest>`;
}

/** The course as a zip in memory. Its lessons do nothing by themselves: a test speaks for them. */
export const aSequencedPackage = (sketch: SequencedSketch): Promise<Buffer> =>
  aPackage({ files: { 'imsmanifest.xml': sequencedManifest(sketch), 'lesson.html': LESSON } });

export const FLOW_AND_CHOICE = '<imsss:controlMode choice="true" flow="true"/>';
export const FLOW = '<imsss:controlMode choice="false" flow="true"/>';

const rule =
  (kind: 'pre' | 'post' | 'exit') =>
  (action: string, ...conditions: string[]): string =>
    `<imsss:${kind}ConditionRule><imsss:ruleConditions>${conditions
      .map((one) => `<imsss:ruleCondition ${one}/>`)
      .join('')}</imsss:ruleConditions><imsss:ruleAction action="${action}"/></imsss:${kind}ConditionRule>`;
export const pre = rule('pre');
export const post = rule('post');
export const exit = rule('exit');
export const rules = (...all: string[]): string =>
  `<imsss:sequencingRules>${all.join('')}</imsss:sequencingRules>`;

/** An objective that reads from and writes to a global one. */
export const sharing = (target: string, { id = 'o', primary = true, measure = '' } = {}): string => {
  const name = primary ? 'primaryObjective' : 'objective';
  return `<imsss:${name} objectiveID="${id}"${measure ? ' satisfiedByMeasure="true"' : ''}>${
    measure ? `<imsss:minNormalizedMeasure>${measure}</imsss:minNormalizedMeasure>` : ''
  }<imsss:mapInfo targetObjectiveID="${target}" readSatisfiedStatus="true" readNormalizedMeasure="true" writeSatisfiedStatus="true" writeNormalizedMeasure="true"/></imsss:${name}>`;
};

function itemXml({ id, sequencing, more = '', items = [], attributes = '' }: SequencedItem): string {
  const lesson = items.length > 0 ? '' : ` identifierref="r" parameters="?${id}"`;
  return `<item identifier="${id}"${lesson} ${attributes}><title>Partie ${id}</title>${more}${items
    .map(itemXml)
    .join('')}${sequencing === undefined ? '' : `<imsss:sequencing>${sequencing}</imsss:sequencing>`}</item>`;
}

const LESSON = `<!doctype html>
<html lang="fr"><meta charset="utf-8"><title>Partie</title>
<h1></h1><p id="entry"></p>
<script>
  var api = null;
  for (let win = window; !api && win !== win.parent; win = win.parent) api = win.parent.API_1484_11 ?? null;
  document.querySelector('h1').textContent = 'Partie ' + location.search.slice(1);
  api.Initialize('');
  document.getElementById('entry').textContent = api.GetValue('cmi.entry') + ' ' + api.GetValue('cmi.location');
</script></html>`;
