/** One entry of the table of contents; `href` is a plain path of the package (no percent-encoding). */
export interface NewItem {
  /** Defaults to `item-1`, `item-2`, …; letters, digits, `-`, `_`, `.`, not starting with a digit. */
  identifier?: string;
  title: string;
  href: string;
  /** `?…` or `#…`, put behind the address at launch. */
  parameters?: string;
  /** Points, 0..100. */
  masteryScore?: number;
  /** SCORM 2004 only, 0..1. */
  completionThreshold?: number;
  /** SCORM 2004 only, -1..1. */
  scaledPassingScore?: number;
  /** CMITimespan, `HHHH:MM:SS.SS`. */
  maxTimeAllowed?: string;
  timeLimitAction?: 'exit,message' | 'exit,no message' | 'continue,message' | 'continue,no message';
  dataFromLms?: string;
  prerequisites?: string;
  /** An asset asks nothing of the LMS: it is a page to read. Defaults to a SCO. */
  kind?: 'sco' | 'asset';
  /** All files that the item needs, its `href` among them or not. */
  files?: readonly string[];
}

export interface NewManifest {
  identifier: string;
  title: string;
  items: readonly NewItem[];
  /** SCORM 2004 only; the 3rd where nothing is said. */
  edition?: '3rd Edition' | '4th Edition';
}

/**
 * Writes the imsmanifest.xml of a SCORM 1.2 package. Same input, same bytes.
 *
 * @see ADL content packaging 1.2, chapter 2.3
 */
export function manifest12({ identifier, title, items }: NewManifest): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${escapeXml(identifier)}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="org-1">
    <organization identifier="org-1">
      <title>${escapeXml(title)}</title>
${named(items).map(itemXml).join('\n')}
    </organization>
  </organizations>
  <resources>
${named(items)
  .map((item) => resourceXml(item, 'scormtype'))
  .join('\n')}
  </resources>
</manifest>
`;
}

/**
 * Writes the imsmanifest.xml of a SCORM 2004 package in which every item may be chosen freely. What only 1.2 knows (mastery in points, time limits, prerequisites) is left out.
 *
 * @see SCORM 2004 3rd Ed. CAM 3.4
 */
export function manifest2004({ identifier, title, items, edition = '3rd Edition' }: NewManifest): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${escapeXml(identifier)}" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 ${edition}</schemaversion>
  </metadata>
  <organizations default="org-1">
    <organization identifier="org-1">
      <title>${escapeXml(title)}</title>
${named(items).map(itemXml2004).join('\n')}
      <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
    </organization>
  </organizations>
  <resources>
${named(items)
  .map((item) => resourceXml(item, 'scormType'))
  .join('\n')}
  </resources>
</manifest>
`;
}

type NamedItem = NewItem & { identifier: string };

function named(items: readonly NewItem[]): NamedItem[] {
  return items.map((item, index) => ({ ...item, identifier: item.identifier ?? `item-${index + 1}` }));
}

function itemXml2004(item: NamedItem): string {
  return opened(item, [
    element('title', item.title),
    element('adlcp:timeLimitAction', item.timeLimitAction),
    element('adlcp:dataFromLMS', item.dataFromLms),
    element('adlcp:completionThreshold', item.completionThreshold?.toString()),
    item.scaledPassingScore === undefined
      ? ''
      : `<imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="done" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>${item.scaledPassingScore}</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives></imsss:sequencing>`,
  ]);
}

function itemXml(item: NamedItem): string {
  // The order that the schema wants.
  return opened(item, [
    element('title', item.title),
    element('adlcp:prerequisites', item.prerequisites, ' type="aicc_script"'),
    element('adlcp:maxtimeallowed', item.maxTimeAllowed),
    element('adlcp:timelimitaction', item.timeLimitAction),
    element('adlcp:datafromlms', item.dataFromLms),
    element('adlcp:masteryscore', item.masteryScore?.toString()),
  ]);
}

function opened(item: NamedItem, parts: string[]): string {
  const parameters = item.parameters === undefined ? '' : ` parameters="${escapeXml(item.parameters)}"`;
  const lines = parts.filter((line) => line !== '');
  return `      <item identifier="${escapeXml(item.identifier)}" identifierref="res-${escapeXml(item.identifier)}" isvisible="true"${parameters}>
${lines.map((line) => `        ${line}`).join('\n')}
      </item>`;
}

function resourceXml(item: NamedItem, kind: 'scormtype' | 'scormType'): string {
  const files = [...new Set([item.href, ...(item.files ?? [])])];
  return `    <resource identifier="res-${escapeXml(item.identifier)}" type="webcontent" adlcp:${kind}="${item.kind ?? 'sco'}" href="${address(item.href)}">
${files.map((file) => `      <file href="${address(file)}"/>`).join('\n')}
    </resource>`;
}

function element(name: string, text: string | undefined, attributes = ''): string {
  return text === undefined ? '' : `<${name}${attributes}>${escapeXml(text)}</${name}>`;
}

function address(path: string): string {
  return escapeXml(path.split('/').map(encodeURIComponent).join('/'));
}

/** Escapes for text and attributes; characters that XML 1.0 does not know are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
