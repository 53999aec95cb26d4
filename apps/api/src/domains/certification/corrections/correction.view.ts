import type { Correction } from '@vigie/contracts';
import type { CorrectionEntity } from './correction.entity.js';

export const correctionView = (correction: CorrectionEntity): Correction => ({
  id: correction.id,
  state: correction.state,
  givenName: correction.givenName,
  familyName: correction.familyName,
  why: correction.why,
  askedAt: correction.askedAt.toISOString(),
  settledAt: correction.settledAt?.toISOString() ?? null,
  answer: correction.answer,
});
