import { folderOf, type FileTree } from './file-tree.js';
import type { Manifest, ManifestItem } from './manifest.types.js';
import { findManifest } from './manifest/find.js';
import { ItemReader } from './manifest/items.js';
import { LaunchFiles } from './manifest/launch-href.js';
import { readResources, type Resource } from './manifest/resources.js';
import { Sequencing } from './manifest/sequencing.js';
import { readSequencingTree } from './manifest/sequencing-tree.js';
import { standardOf } from './manifest/standard.js';
import { guessTool } from './manifest/tool.js';
import { child, childrenOf, lineOf, readXml, type XmlElement } from './manifest/xml.js';
import { PackageError } from './package-error.js';
import { MAX_ACTIVITIES } from './sequencing/state.js';
import type { SequencingTree } from './sequencing/tree.js';

/**
 * Reads the imsmanifest.xml of a package. Every launch file in the answer exists. Of a package of SCORM 2004 with
 * sequencing rules, or with more than one part, the whole tree is read.
 *
 * @throws PackageError manifest-…, launch-…, no-launchable-item, standard-unsupported
 * @see ADL content packaging 1.2; SCORM 2004 4th Ed. CAM 3.4
 */
export async function parseManifest(tree: FileTree): Promise<Manifest> {
  const path = findManifest(tree.paths());
  const document = readXml(await tree.read(path));
  const manifest = document.root;
  if (manifest.name !== 'manifest')
    throw new PackageError('manifest-malformed', 'The root element is not a manifest');

  const standard = standardOf(document);
  const organisation = organisationOf(manifest);
  const sequencing = new Sequencing(manifest);
  const files = new LaunchFiles(tree.paths(), folderOf(path));
  const items = itemsOf(manifest, organisation, files, sequencing);
  return {
    ...standard,
    ...(standard.standard === 'scorm2004' ? sequencingOf(organisation, items, sequencing) : {}),
    title: titleOf(manifest, organisation, items),
    root: folderOf(path),
    organisation: organisation?.attributes.get('identifier')?.trim() || null,
    items,
    tool: guessTool(tree.paths()),
  };
}

/**
 * The tree of a package that was taken before plain ones got theirs, out of its manifest file.
 *
 * @param known - what was read of it then. @returns null where it has none, or is not what was read.
 */
export function readTreeAgain(bytes: Uint8Array, known: Manifest): SequencingTree | null {
  const { root } = readXml(bytes);
  const organisation = organisationOf(root);
  const identifier = organisation?.attributes.get('identifier')?.trim() || null;
  if (known.standard !== 'scorm2004' || identifier !== known.organisation) return null;
  return sequencingOf(organisation, known.items, new Sequencing(root)).sequencing ?? null;
}

function sequencingOf(
  organisation: XmlElement | undefined,
  items: readonly ManifestItem[],
  sequencing: Sequencing,
): Pick<Manifest, 'usesSequencing' | 'sequencing'> {
  if (!organisation) return { usesSequencing: false };
  const usesSequencing = sequencing.usedBy(organisation);
  if (!usesSequencing && !hasParts(items)) return { usesSequencing };

  const tree = readSequencingTree(organisation, items, sequencing);
  return usesSequencing || tree.root.children.length > 0
    ? { usesSequencing, sequencing: tree }
    : { usesSequencing };
}

/** Something to go to and fro between. A course of one page needs nobody to lead it. */
function hasParts(items: readonly ManifestItem[]): boolean {
  return items.filter(({ href }) => href !== null).length > 1 && items.length <= MAX_ACTIVITIES;
}

/** The default organisation, else the first one. */
function organisationOf(manifest: XmlElement): XmlElement | undefined {
  const organisations = child(manifest, 'organizations');
  const wanted = organisations?.attributes.get('default')?.trim();
  const all = childrenOf(organisations, 'organization');
  return all.find((one) => one.attributes.get('identifier')?.trim() === wanted) ?? all[0];
}

function itemsOf(
  manifest: XmlElement,
  organisation: XmlElement | undefined,
  files: LaunchFiles,
  sequencing: Sequencing,
): ManifestItem[] {
  const resources = readResources(manifest);
  const reader = new ItemReader(resources, files, sequencing);
  const listed = organisation ? reader.below(organisation) : [];
  const items =
    listed.length > 0 ? listed : withoutOrganisation(resources).map((one) => reader.ofResource(one));
  if (items.some((item) => item.href !== null)) return items;

  throw new PackageError('no-launchable-item', 'Nothing in the manifest can be launched');
}

/** One item per SCO; a package that declares none offers its first page. */
function withoutOrganisation(resources: readonly Resource[]): Resource[] {
  const launchable = resources.filter((resource) => resource.href !== null);
  const scos = launchable.filter((resource) => resource.kind === 'sco');
  return scos.length > 0 ? scos : launchable.slice(0, 1);
}

function titleOf(
  manifest: XmlElement,
  organisation: XmlElement | undefined,
  items: readonly ManifestItem[],
): string {
  return (
    lineOf(child(organisation, 'title')) ??
    metadataTitle(manifest) ??
    items[0]?.title ??
    manifest.attributes.get('identifier') ??
    ''
  );
}

/** LOM: `general/title/langstring` in 1.2, `general/title/string` in 2004. */
function metadataTitle(manifest: XmlElement): string | null {
  const lom = child(child(manifest, 'metadata'), 'lom');
  const title = child(child(lom, 'general'), 'title');
  return lineOf(title?.children[0]);
}
