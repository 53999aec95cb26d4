import type { AuditAction, AuditObjectKind } from '@vigie/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One link of the chain. The application's role may insert and read, nothing else. */
@Entity('audit_entry')
export class AuditEntryEntity {
  /** From 1, without a gap: given under a lock, not by a sequence. */
  @PrimaryColumn('bigint', { transformer: { from: Number, to: (value: unknown) => value } }) number: number;
  /** Of the fact that it records: a fact is recorded once, however often it is delivered. */
  @Column('uuid') factId: string;
  @Column('timestamptz') at: Date;
  @Column('text') action: AuditAction;
  // Plain ids without a foreign key: the record outlives what it tells of.
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text') objectKind: AuditObjectKind;
  @Column('uuid', { nullable: true }) objectId: string | null;
  @Column('uuid', { nullable: true }) subjectId: string | null;
  @Column('jsonb', { nullable: true }) before: Record<string, unknown> | null;
  @Column('jsonb', { nullable: true }) after: Record<string, unknown> | null;
  @Column('text', { nullable: true }) reference: string | null;
  /** Hash of the entry before; of the first: 64 zeros. */
  @Column('text') previousHash: string;
  @Column('text') hash: string;
}
