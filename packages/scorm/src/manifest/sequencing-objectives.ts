import { NO_MAP } from '../sequencing/defaults.js';
import type { ObjectiveDefinition, ObjectiveMap } from '../sequencing/tree.js';
import { flagIn, nameIn } from './read-attributes.js';
import { child, childrenOf, lineOf, type XmlElement } from './xml.js';

/** Is this the extension of the 4th edition, which shares raw scores and completion? */
export const isAdlseq = ({ namespace }: XmlElement): boolean => /adlseq/i.test(namespace);

/** The objectives of an activity, the primary one first; it is there even where the manifest names none. */
export function readObjectives(
  imsss: XmlElement | undefined,
  adlseq: XmlElement | undefined,
): ObjectiveDefinition[] {
  const extra = childrenOf(adlseq, 'objective');
  const mapsOf = (id: string | null) =>
    extra.filter((one) => id !== null && nameIn(one, 'objectiveid') === id).flatMap(readMaps);
  const primary = child(imsss, 'primaryobjective');
  const others = childrenOf(imsss, 'objective').filter((one) => nameIn(one, 'objectiveid') !== null);
  return [primary, ...others].map((element) => {
    const id = nameIn(element, 'objectiveid');
    return {
      id,
      satisfiedByMeasure: flagIn(element, 'satisfiedbymeasure', false),
      minMeasure: measureIn(child(element, 'minnormalizedmeasure')),
      maps: [...readMaps(element), ...mapsOf(id)],
    };
  });
}

function readMaps(objective: XmlElement | undefined): ObjectiveMap[] {
  return childrenOf(objective, 'mapinfo').flatMap((map) => {
    const target = nameIn(map, 'targetobjectiveid');
    if (target === null) return [];
    return { target, ...NO_MAP, ...(isAdlseq(map) ? adlseqMap(map) : imsssMap(map)) };
  });
}

const imsssMap = (map: XmlElement) => ({
  readSatisfied: flagIn(map, 'readsatisfiedstatus', true),
  readMeasure: flagIn(map, 'readnormalizedmeasure', true),
  writeSatisfied: flagIn(map, 'writesatisfiedstatus', false),
  writeMeasure: flagIn(map, 'writenormalizedmeasure', false),
});

const adlseqMap = (map: XmlElement) => ({
  readRaw: flagIn(map, 'readrawscore', true),
  readMin: flagIn(map, 'readminscore', true),
  readMax: flagIn(map, 'readmaxscore', true),
  readCompleted: flagIn(map, 'readcompletionstatus', true),
  readProgress: flagIn(map, 'readprogressmeasure', true),
  writeRaw: flagIn(map, 'writerawscore', false),
  writeMin: flagIn(map, 'writeminscore', false),
  writeMax: flagIn(map, 'writemaxscore', false),
  writeCompleted: flagIn(map, 'writecompletionstatus', false),
  writeProgress: flagIn(map, 'writeprogressmeasure', false),
});

function measureIn(element: XmlElement | undefined): number {
  const text = lineOf(element)?.replace(',', '.');
  const value = text === undefined ? Number.NaN : Number(text);
  return value >= -1 && value <= 1 ? value : 1;
}
