import { MEDIUM_EXTENSIONS, type MediumKind } from '@vigie/contracts';
import { DomainError } from '../../../platform/http/problem.js';

/* What is said to whoever brings a file that is not taken. */

export const tooLarge = (limitBytes: number) =>
  new DomainError('modules/medium-too-large', 413, 'The file is larger than a module takes', { limitBytes });

export const refused = (kind: MediumKind, fileName: string) =>
  new DomainError('modules/medium-type-refused', 415, 'A file of this kind is not taken here', {
    fileName,
    accepted: MEDIUM_EXTENSIONS[kind],
  });

export const svgRefused = (fileName: string) =>
  new DomainError('modules/medium-svg', 415, 'SVG can hold scripts and is not taken', { fileName });

export const damaged = (fileName: string) =>
  new DomainError('modules/medium-damaged', 422, 'The file cannot be read', { fileName });

export const saysWhere = () =>
  new DomainError('modules/medium-location', 422, 'The film says where it was taken');

export const captionsWrong = (line: number) =>
  new DomainError('modules/captions-invalid', 422, 'The captions cannot be read', { line });

export const embedRefused = (reason: string, details: Record<string, unknown> = {}) =>
  new DomainError('modules/embed-refused', 422, 'The package cannot be embedded', { ...details, reason });

export const diskFull = () => new DomainError('modules/disk-full', 507, 'Not enough space on the server');
