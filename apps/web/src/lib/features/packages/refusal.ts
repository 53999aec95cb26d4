import type { Problem } from '@vigie/contracts';
import { formatNumber, formatSize, type Locale } from '@vigie/i18n';
import { m } from '@vigie/i18n/messages';

/** What a trainer is told of a package that was not taken. */
export type Refusal = {
  happened: string;
  todo: string;
  /** The place in the package: text from outside, never markup. */
  place: string | null;
  /** The settings of the usual authoring tools would put it right. */
  isToolSetting: boolean;
};

type Words = { happened: string; todo: string; isToolSetting?: true };
type Say = (problem: Problem, locale: Locale) => Words;

/** By the code behind `packages/`; the codes are those of the scorm package's PackageError. */
const table: Readonly<Record<string, Say>> = {
  'manifest-missing': () => ({
    happened: m.packages_manifest_missing(),
    todo: m.packages_manifest_missing_todo(),
    isToolSetting: true,
  }),
  'manifest-malformed': () => ({
    happened: m.packages_manifest_malformed(),
    todo: m.packages_publish_again_todo(),
    isToolSetting: true,
  }),
  'manifest-doctype': () => ({
    happened: m.packages_manifest_doctype(),
    todo: m.packages_manifest_doctype_todo(),
  }),
  'manifest-too-complex': () => ({
    happened: m.packages_manifest_too_complex(),
    todo: m.packages_manifest_too_complex_todo(),
  }),
  'launch-file-missing': () => ({
    happened: m.packages_launch_file_missing(),
    todo: m.packages_launch_file_missing_todo(),
    isToolSetting: true,
  }),
  'launch-href-forbidden': () => ({
    happened: m.packages_launch_href_forbidden(),
    todo: m.packages_launch_href_forbidden_todo(),
  }),
  'launch-href-external': () => ({
    happened: m.packages_launch_href_external(),
    todo: m.packages_launch_href_external_todo(),
  }),
  'no-launchable-item': () => ({
    happened: m.packages_no_launchable_item(),
    todo: m.packages_no_launchable_item_todo(),
    isToolSetting: true,
  }),
  'standard-unsupported': ({ found }) => ({
    happened: m.packages_standard_unsupported({ found: nameOf(found) }),
    todo: m.packages_standard_unsupported_todo(),
    isToolSetting: true,
  }),
  'zip-unreadable': () => ({ happened: m.packages_zip_unreadable(), todo: m.packages_zip_unreadable_todo() }),
  'zip-corrupt': () => ({ happened: m.packages_zip_corrupt(), todo: m.packages_zip_again_todo() }),
  'zip-empty': () => ({ happened: m.packages_zip_empty(), todo: m.packages_zip_empty_todo() }),
  'zip-too-many-entries': ({ limit }, locale) => ({
    happened: m.packages_zip_too_many_entries({ limit: numberOf(limit, locale) }),
    todo: m.packages_zip_too_many_entries_todo(),
  }),
  'zip-too-large': ({ limit }, locale) => ({
    happened: m.packages_zip_too_large({ limit: sizeOf(limit, locale) }),
    todo: m.packages_zip_too_large_todo(),
  }),
  'zip-ratio': () => ({ happened: m.packages_zip_ratio(), todo: m.packages_zip_again_todo() }),
  'zip-name-too-long': () => ({
    happened: m.packages_zip_name_too_long(),
    todo: m.packages_zip_rename_todo(),
  }),
  'zip-too-deep': () => ({ happened: m.packages_zip_too_deep(), todo: m.packages_zip_too_deep_todo() }),
  'zip-path-forbidden': () => ({
    happened: m.packages_zip_path_forbidden(),
    todo: m.packages_zip_again_todo(),
  }),
  'zip-symlink': () => ({ happened: m.packages_zip_symlink(), todo: m.packages_zip_symlink_todo() }),
  'zip-special-file': () => ({
    happened: m.packages_zip_special_file(),
    todo: m.packages_zip_symlink_todo(),
  }),
  'zip-encrypted': () => ({ happened: m.packages_zip_encrypted(), todo: m.packages_zip_encrypted_todo() }),
  'zip-compression-unsupported': () => ({
    happened: m.packages_zip_compression(),
    todo: m.packages_zip_compression_todo(),
  }),
  'zip-duplicate-name': () => ({
    happened: m.packages_zip_duplicate_name(),
    todo: m.packages_zip_again_todo(),
  }),
  'zip-name-clash': () => ({ happened: m.packages_zip_name_clash(), todo: m.packages_zip_rename_todo() }),
  // Of the upload itself, before anything was read.
  'too-large': ({ limitBytes }, locale) => ({
    happened: m.packages_too_large({ limit: sizeOf(limitBytes, locale) }),
    todo: m.packages_zip_too_large_todo(),
  }),
  'disk-full': () => ({ happened: m.packages_disk_full(), todo: m.packages_disk_full_todo() }),
  'upload-expired': () => ({ happened: m.packages_upload_expired(), todo: m.packages_upload_anew_todo() }),
  'too-many-uploads': ({ limit }, locale) => ({
    happened: m.packages_too_many_uploads({ limit: numberOf(limit, locale) }),
    todo: m.packages_too_many_uploads_todo(),
  }),
  // Of the import, though nothing is known to be wrong with the package.
  'import-failed': () => ({ happened: m.packages_import_failed(), todo: m.packages_import_failed_todo() }),
  'import-interrupted': () => ({
    happened: m.packages_import_interrupted(),
    todo: m.packages_import_failed_todo(),
  }),
  'import-file-gone': () => ({
    happened: m.packages_import_file_gone(),
    todo: m.packages_upload_anew_todo(),
  }),
  'package-gone': () => ({ happened: m.packages_package_gone(), todo: m.packages_upload_anew_todo() }),
};

/** Is there a word for this code? */
export const knowsCode = (code: string): boolean => code in table;

/** What to say of a refusal; null for a problem that says nothing about the package. */
export function refusalOf(problem: Problem, locale: Locale): Refusal | null {
  const code = codeOf(problem);
  if (code === null) return null;

  const say = table[code] ?? unknown;
  const { happened, todo, isToolSetting = false } = say(problem, locale);
  return { happened, todo, isToolSetting, place: placeOf(problem) };
}

/** The code to quote: `manifest-missing`. */
export function codeOf({ type, status }: Pick<Problem, 'type' | 'status'>): string | null {
  const isAboutThePackage = type.startsWith('packages/') && [410, 413, 422, 429, 507].includes(status);
  return isAboutThePackage ? type.slice('packages/'.length) : null;
}

/** From an API that is newer than this page. */
const unknown: Say = () => ({
  happened: m.packages_refused_unknown(),
  todo: m.packages_publish_again_todo(),
});

function placeOf({ path, href, other }: Problem): string | null {
  const places = [path, href, other].filter((one): one is string => typeof one === 'string' && one !== '');
  return places.length > 0 ? places.join(' · ') : null;
}

/** The names of standards, the same in every language. */
const otherStandards: Readonly<Record<string, string>> = {
  cmi5: 'cmi5',
  xapi: 'xAPI (Tin Can)',
  aicc: 'AICC',
  'common-cartridge': 'IMS Common Cartridge',
};
const nameOf = (found: unknown): string => otherStandards[String(found)] ?? String(found ?? '?');
const numberOf = (limit: unknown, locale: Locale) => formatNumber(Number(limit ?? 0), locale);
const sizeOf = (limit: unknown, locale: Locale) => formatSize(Number(limit ?? 0), locale);
