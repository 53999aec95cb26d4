import type { HelpContact } from '@vigie/contracts';
import type { HelpContactEntity } from './help-contact.entity.js';

/** @param today - `2026-11-24`, in UTC. */
export function helpContactView(entity: HelpContactEntity, today: string): HelpContact {
  const { changedBy: _changedBy, changedAt, ...contact } = entity;
  return { ...contact, isOverdue: contact.checkAgainBy < today, changedAt: changedAt.toISOString() };
}
