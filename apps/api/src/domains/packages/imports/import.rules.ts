import type { PackageImportEntity } from './import.entity.js';

const hour = 3600 * 1000;

/** An upload of which nothing more comes, or a failed import that nobody tries again, is kept so long. */
export const KEPT_MS = 24 * hour;
/** What became of an import is told for so long. */
export const TOLD_MS = 30 * 24 * hour;
/** Uploads that one person may have under way at the same time. */
export const UPLOADS_AT_ONCE = 5;

type Where = Pick<PackageImportEntity, 'phase' | 'outcome' | 'changedAt'>;

export const isUploading = ({ phase, outcome }: Pick<Where, 'phase' | 'outcome'>): boolean =>
  phase === 'upload' && outcome === null;

export const isBeingWorkedOn = ({ phase, outcome }: Pick<Where, 'phase' | 'outcome'>): boolean =>
  phase !== 'upload' && outcome === null;

/** When the received file of an import is thrown away if nothing happens. */
export const expiryOf = ({ changedAt }: Pick<Where, 'changedAt'>): Date =>
  new Date(changedAt.getTime() + KEPT_MS);

/** Space that an upload needs beside what others still have to send: the zip, and at least as much unpacked. */
export const neededBytes = (sizeBytes: number, outstandingBytes: number): number =>
  2 * sizeBytes + outstandingBytes;

/** What has gone well is told for a day: after that it is simply a package. */
export const isNews = ({ outcome, changedAt }: Where, now: Date): boolean =>
  outcome !== 'done' || now.getTime() - changedAt.getTime() < KEPT_MS;
