import type { Medium } from '@vigie/contracts';
import type { MediumEntity } from './medium.entity.js';

export const mediumView = (
  { id, kind, fileName, sizeBytes, file, embed, alt, uploadedAt, uploadedBy }: MediumEntity,
  uses: Medium['uses'],
  names: ReadonlyMap<string, string>,
): Medium => ({
  ...{ id, kind, fileName, sizeBytes, file, embed, alt, uses },
  uploadedAt: uploadedAt.toISOString(),
  uploadedBy: { id: uploadedBy, name: names.get(uploadedBy) ?? '' },
});
