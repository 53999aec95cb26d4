import type { AuditEntry } from '@vigie/contracts';
import type { AuditEntryEntity } from './audit-entry.entity.js';

export function entryView(entity: AuditEntryEntity): AuditEntry {
  const { number, at, action, actorId, objectKind, objectId, subjectId, before, after, reference, hash } =
    entity;
  const object = { kind: objectKind, id: objectId };
  return {
    number,
    at: at.toISOString(),
    action,
    actorId,
    object,
    subjectId,
    before,
    after,
    reference,
    hash,
  };
}
