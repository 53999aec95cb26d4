import { PackageError } from '../package-error.js';
import { child, lineOf, type XmlDocument } from './xml.js';

export interface Standard {
  standard: 'scorm12' | 'scorm2004';
  edition?: string;
}

const NAMESPACE_2004 = /adlcp_v1p3|adlseq_v1p3|adlnav_v1p3|imsss/i;

/**
 * Which SCORM a manifest speaks: what it says (`schemaversion`), else the namespaces it uses, else 1.2.
 *
 * @throws PackageError standard-unsupported for an IMS Common Cartridge
 */
export function standardOf({ root, namespaces }: XmlDocument): Standard {
  const metadata = child(root, 'metadata');
  const schema = lineOf(child(metadata, 'schema')) ?? '';
  if (/common cartridge|thin cc/i.test(schema)) {
    throw new PackageError('standard-unsupported', 'This is an IMS Common Cartridge', {
      found: 'common-cartridge',
    });
  }

  const version = lineOf(child(metadata, 'schemaversion')) ?? '';
  const uses2004 = [...namespaces].some((uri) => NAMESPACE_2004.test(uri));
  return said(version) ?? (uses2004 ? { standard: 'scorm2004' } : { standard: 'scorm12' });
}

function said(version: string): Standard | null {
  if (/^1\.[12]\b/.test(version)) return { standard: 'scorm12' };
  if (/^cam\s*1\.3/i.test(version)) return { standard: 'scorm2004', edition: '2nd Edition' };
  if (!/2004/.test(version)) return null;

  const edition = /(\d(?:st|nd|rd|th))\s+edition/i.exec(version)?.[1];
  return { standard: 'scorm2004', ...(edition ? { edition: `${edition.toLowerCase()} Edition` } : {}) };
}
