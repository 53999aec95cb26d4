import type { ManifestItem } from '../manifest.types.js';
import { isAdlseq } from './sequencing-objectives.js';
import { child, childrenOf, lineOf, type XmlElement } from './xml.js';

/** What the run time of SCORM 2004 needs of an item's sequencing and presentation. */
export type RunTimeFacts = Pick<
  ManifestItem,
  'completionThreshold' | 'scaledPassingScore' | 'attemptDurationLimit' | 'objectives' | 'hiddenControls'
>;

export const NO_FACTS: RunTimeFacts = {
  completionThreshold: null,
  scaledPassingScore: null,
  attemptDurationLimit: null,
  objectives: [],
  hiddenControls: [],
};

/** Sequencing of a manifest: an item's own, laid over what it refers to in the collection. @see SN 4th Ed. 3; CAM 5 */
export class Sequencing {
  private readonly shared: readonly XmlElement[];

  constructor(manifest: XmlElement) {
    this.shared = childrenOf(child(manifest, 'sequencingcollection'), 'sequencing');
  }

  factsOf(item: XmlElement): RunTimeFacts {
    const objectives = this.part(item, 'objectives');
    const primary = child(objectives, 'primaryobjective');
    return {
      completionThreshold: completionThreshold(child(item, 'completionthreshold')),
      scaledPassingScore: passingScore(primary),
      attemptDurationLimit:
        this.part(item, 'limitconditions')?.attributes.get('attemptabsolutedurationlimit')?.trim() || null,
      objectives: [primary, ...childrenOf(objectives, 'objective')].flatMap(
        (one) => one?.attributes.get('objectiveid')?.trim() || [],
      ),
      hiddenControls: childrenOf(
        child(child(item, 'presentation'), 'navigationinterface'),
        'hidelmsui',
      ).flatMap((one) => lineOf(one) ?? []),
    };
  }

  /** Would the course behave otherwise if its rules were followed? Free choice and flow are what it gets anyway. */
  usedBy(organisation: XmlElement | undefined): boolean {
    if (!organisation) return false;

    const isRuled = RULES.some((name) => this.part(organisation, name) !== undefined);
    return (
      isRuled ||
      sharesObjectives(this.part(organisation, 'objectives')) ||
      child(organisation, 'data') !== undefined ||
      isRestricted(this.part(organisation, 'controlmode')) ||
      isUntracked(this.part(organisation, 'deliverycontrols')) ||
      childrenOf(organisation, 'item').some((item) => this.usedBy(item))
    );
  }

  /** One part of an activity's sequencing: of IMS, or the extension of the same name that ADL has added. */
  part(owner: XmlElement, name: string, of: 'imsss' | 'adlseq' = 'imsss'): XmlElement | undefined {
    const own = child(owner, 'sequencing');
    const reference = own?.attributes.get('idref')?.trim();
    const shared = reference
      ? this.shared.find((one) => one.attributes.get('id')?.trim() === reference)
      : undefined;
    const parts = [...childrenOf(own, name), ...childrenOf(shared, name)];
    // Only of objectives there are two kinds; elsewhere real manifests mix the namespaces up.
    return name === 'objectives' ? parts.find((one) => isAdlseq(one) === (of === 'adlseq')) : parts[0];
  }
}

function sharesObjectives(objectives: XmlElement | undefined): boolean {
  const primary = child(objectives, 'primaryobjective');
  return childrenOf(objectives, 'objective').length > 0 || child(primary, 'mapinfo') !== undefined;
}

const RULES = [
  'sequencingrules',
  'rolluprules',
  'limitconditions',
  'randomizationcontrols',
  'constrainedchoiceconsiderations',
  'rollupconsiderations',
];

function isRestricted(mode: XmlElement | undefined): boolean {
  const says = (name: string, value: string) => mode?.attributes.get(name)?.trim().toLowerCase() === value;
  return says('choice', 'false') || says('choiceexit', 'false') || says('forwardonly', 'true');
}

function isUntracked(controls: XmlElement | undefined): boolean {
  return controls?.attributes.get('tracked')?.trim().toLowerCase() === 'false';
}

/** 2nd and 3rd edition write the measure as text, the 4th as an attribute that counts only `completedByMeasure`. */
function completionThreshold(element: XmlElement | undefined): number | null {
  if (!element) return null;

  const text = lineOf(element);
  if (text !== null) return measure(text, 0);
  if (!isTrue(element, 'completedbymeasure')) return null;
  return measure(element.attributes.get('minprogressmeasure') ?? '1', 0);
}

/** Only `satisfiedByMeasure` makes the measure count; without one it is 1. */
function passingScore(primary: XmlElement | undefined): number | null {
  if (!primary || !isTrue(primary, 'satisfiedbymeasure')) return null;

  return measure(lineOf(child(primary, 'minnormalizedmeasure')) ?? '1', -1);
}

function isTrue(element: XmlElement, name: string): boolean {
  return /^(true|1)$/i.test(element.attributes.get(name)?.trim() ?? '');
}

function measure(text: string, least: number): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
  return value >= least && value <= 1 ? value : null;
}
