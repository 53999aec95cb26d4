import type { ImportPhase } from '@vigie/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Why an import ended without a version. */
export interface Refusal {
  /** As a problem's type: `packages/<code>`. */
  type: string;
  details: object;
}

/** One upload and what becomes of it. Its id is also the name of the received file, as long as that is kept. */
@Entity('package_import')
export class PackageImportEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('UserEntity') @Column('uuid') uploadedBy: string;
  /** What it is a new version of; what it has become once it is done. */
  @Column('uuid', { nullable: true }) packageId: string | null;
  @Column('uuid', { nullable: true }) versionId: string | null;
  @Column('text') fileName: string;
  @Column('bigint', { transformer: { from: Number, to: (value: number) => value } }) sizeBytes: number;
  @Column('text') phase: ImportPhase;
  @Column('int') doneFiles: number;
  @Column('int') totalFiles: number;
  /** How often it was begun: a process may die in the middle. */
  @Column('int') tries: number;
  @Column('text', { nullable: true }) outcome: 'done' | 'refused' | 'failed' | null;
  @Column('json', { nullable: true }) refusal: Refusal | null;
  @Column('timestamptz') createdAt: Date;
  /** Last byte received, last step made. */
  @Column('timestamptz') changedAt: Date;
}
