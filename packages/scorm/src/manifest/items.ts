import type { ManifestItem } from '../manifest.types.js';
import { PackageError } from '../package-error.js';
import { Identifiers } from './identifiers.js';
import type { LaunchFiles } from './launch-href.js';
import { withParameters } from './parameters.js';
import { launchOf, type Resource } from './resources.js';
import { NO_FACTS, type Sequencing } from './sequencing.js';
import { child, childrenOf, lineOf, type XmlElement } from './xml.js';

/** Reads the tree of items below one organisation into a flat list. */
export class ItemReader {
  private readonly identifiers = new Identifiers();
  private readonly byIdentifier: ReadonlyMap<string, Resource>;

  constructor(
    resources: readonly Resource[],
    private readonly files: LaunchFiles,
    private readonly sequencing: Sequencing,
  ) {
    this.byIdentifier = new Map(resources.map((resource) => [resource.identifier, resource]));
  }

  /** @throws PackageError launch-file-missing, launch-href-forbidden, launch-href-external */
  below(element: XmlElement, parent: string | null = null): ManifestItem[] {
    return childrenOf(element, 'item').flatMap((one) => {
      const item = this.item(one, parent);
      return [item, ...this.below(one, item.identifier)];
    });
  }

  /** For a manifest without an organisation: the resource is its own item. */
  ofResource(resource: Resource): ManifestItem {
    const identifier = this.identifiers.take(resource.identifier);
    return { ...EMPTY, identifier, title: identifier, ...this.launch(resource, '') };
  }

  private item(element: XmlElement, parent: string | null): ManifestItem {
    const identifier = this.identifiers.take(element.attributes.get('identifier'));
    return {
      ...EMPTY,
      identifier,
      parent,
      title: lineOf(child(element, 'title')) ?? identifier,
      visible: !/^(false|0)$/i.test(element.attributes.get('isvisible')?.trim() ?? ''),
      prerequisites: lineOf(child(element, 'prerequisites')),
      masteryScore: pointsOf(lineOf(child(element, 'masteryscore'))),
      maxTimeAllowed: lineOf(child(element, 'maxtimeallowed')),
      timeLimitAction: lineOf(child(element, 'timelimitaction')),
      // Kept to the letter: some tools put JSON or several lines here.
      dataFromLms: child(element, 'datafromlms')?.text.trim() || null,
      ...this.sequencing.factsOf(element),
      ...this.launchOfItem(element, identifier),
    };
  }

  private launchOfItem(element: XmlElement, item: string): Launch {
    const reference = element.attributes.get('identifierref')?.trim();
    if (!reference) return CLUSTER;

    const resource = this.byIdentifier.get(reference);
    if (!resource) {
      throw new PackageError('launch-file-missing', 'The item names a resource that is not there', {
        item,
        reference,
      });
    }
    return this.launch(resource, element.attributes.get('parameters') ?? '');
  }

  private launch(resource: Resource, parameters: string): Launch {
    const target = launchOf(resource, this.files);
    if (!target) return CLUSTER;

    return { href: target.path, parameters: withParameters(target.suffix, parameters), kind: resource.kind };
  }
}

type Launch = Pick<ManifestItem, 'href' | 'parameters' | 'kind'>;

const CLUSTER: Launch = { href: null, parameters: '', kind: 'cluster' };

const EMPTY = {
  parent: null,
  visible: true,
  prerequisites: null,
  masteryScore: null,
  maxTimeAllowed: null,
  timeLimitAction: null,
  dataFromLms: null,
  ...NO_FACTS,
};

function pointsOf(text: string | null): number | null {
  const points = text === null ? Number.NaN : Number(text.replace(',', '.'));
  return Number.isFinite(points) ? points : null;
}
