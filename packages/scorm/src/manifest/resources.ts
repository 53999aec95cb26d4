import type { LaunchFiles, LaunchTarget } from './launch-href.js';
import { child, childrenOf, type XmlElement } from './xml.js';

/** One thing that can be launched, or a bundle of files without an href. */
export interface Resource {
  identifier: string;
  kind: 'sco' | 'asset';
  /** As written; null for a bundle. */
  href: string | null;
  /** Of the manifest, of `resources`, of the resource: outermost first. */
  bases: readonly string[];
}

/** All resources of the manifest, in document order. */
export function readResources(manifest: XmlElement): Resource[] {
  const resources = child(manifest, 'resources');
  return childrenOf(resources, 'resource').map((resource) => ({
    identifier: (resource.attributes.get('identifier') ?? '').trim(),
    kind: resource.attributes.get('scormtype')?.trim().toLowerCase() === 'sco' ? 'sco' : 'asset',
    href: resource.attributes.get('href')?.trim() || null,
    bases: [manifest, resources, resource].map((element) => element?.attributes.get('xml:base') ?? ''),
  }));
}

/** The file that a resource launches, null for a bundle. */
export function launchOf(resource: Resource, files: LaunchFiles): LaunchTarget | null {
  return resource.href === null ? null : files.resolve(resource.bases, resource.href);
}
