import { treeOf, type FileTree } from '../file-tree.js';

/** A package in memory; a file's content is its bytes, or text, or '' for the names alone. */
export function aPackage(files: Record<string, string | Uint8Array>): FileTree {
  const bytes = Object.entries(files).map(([path, data]) => [path, toBytes(data)] as const);
  return treeOf(new Map(bytes));
}

function toBytes(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}

export interface ManifestParts {
  metadata?: string;
  manifestAttributes?: string;
  organizations?: string;
  items?: string;
  resourcesAttributes?: string;
  resources?: string;
}

const ONE_ITEM = '<item identifier="i1" identifierref="r1"><title>Lesson</title></item>';
export const ONE_SCO =
  '<resource identifier="r1" type="webcontent" adlcp:scormtype="sco" href="index.html"/>';

/** A SCORM 1.2 manifest, in which any part can be replaced. */
export function aManifest(parts: ManifestParts = {}): string {
  const organizations =
    parts.organizations ??
    `<organizations default="o1"><organization identifier="o1"><title>Course</title>${parts.items ?? ONE_ITEM}</organization></organizations>`;
  return `<?xml version="1.0"?>
<manifest identifier="m1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" ${parts.manifestAttributes ?? ''}>
${parts.metadata ?? '<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>'}
${organizations}
<resources ${parts.resourcesAttributes ?? ''}>${parts.resources ?? ONE_SCO}</resources>
</manifest>`;
}

/** The code of the PackageError that the promise fails with; fails itself when there is none. */
export async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
  throw new Error('was not refused');
}
