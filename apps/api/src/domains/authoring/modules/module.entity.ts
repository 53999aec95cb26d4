import type {
  EditionBasis,
  EditOutcome,
  ModuleConflict,
  ModuleDraft,
  ModuleEdit,
  ReviewSettings,
} from '@vigie/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

type Value = ModuleConflict['mine'];

/** A module that is being written, as it is now. */
@Entity('module')
export class ModuleEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('jsonb') draft: ModuleDraft;
  /** The revision that last wrote each part: `about`, lessons, blocks. */
  @Column('jsonb') parts: Record<string, number>;
  @Column('int') revision: number;
  @ForeignKey('UserEntity') @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @ForeignKey('UserEntity') @Column('uuid') changedBy: string;
  @Column('timestamptz') changedAt: Date;
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
  /** The package of its editions. */
  @ForeignKey('PackageEntity') @Column('uuid', { nullable: true }) packageId: string | null;
  /** An edition that is on its way. */
  @Column('int', { nullable: true }) publishingRevision: number | null;
  @ForeignKey('UserEntity') @Column('uuid', { nullable: true }) publishingBy: string | null;
  @Column('timestamptz', { nullable: true }) publishingSince: Date | null;
  @Column('text', { nullable: true }) publishingProblem: string | null;
  /** What was done with it last; what state it is in follows from this and from what is signed. */
  @Column('text') stage: 'draft' | 'review';
  @Column('jsonb') reviewSettings: ReviewSettings;
  /** Counts what came about beside the writing. */
  @Column('int') reviewNews: number;
}

/** One edit, for ever. */
@Entity('module_change')
export class ModuleChangeEntity {
  @ForeignKey('ModuleEntity') @PrimaryColumn('uuid') moduleId: string;
  @PrimaryColumn('int') revision: number;
  @Column('uuid') editId: string;
  @Column('text') outcome: EditOutcome;
  /** As it was done: where two edits were merged, the merged one. */
  @Column('jsonb') edit: ModuleEdit;
  @Column('text') part: string;
  /** What the part is after it; null: it is gone. Of a move: nothing. */
  @Column('jsonb', { nullable: true }) value: Value;
  @Column('boolean') isMove: boolean;
  @ForeignKey('UserEntity') @Column('uuid') authorId: string;
  @Column('timestamptz') at: Date;
}

/** What somebody wrote in vain. */
@Entity('module_conflict')
export class ModuleConflictEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('ModuleEntity') @Column('uuid') moduleId: string;
  @Column('uuid') editId: string;
  @Column('jsonb') edit: ModuleEdit;
  @Column('text') part: string;
  @Column('jsonb', { nullable: true }) base: Value;
  @ForeignKey('UserEntity') @Column('uuid') authorId: string;
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @ForeignKey('UserEntity') @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('text', { nullable: true }) kept: 'theirs' | 'mine' | null;
}

/** What learners were given. */
@Entity('module_edition')
export class ModuleEditionEntity {
  @ForeignKey('ModuleEntity') @PrimaryColumn('uuid') moduleId: string;
  @PrimaryColumn('int') number: number;
  @Column('int') revision: number;
  @ForeignKey('PackageVersionEntity') @Column('uuid') packageVersionId: string;
  @ForeignKey('UserEntity') @Column('uuid') publishedBy: string;
  @Column('timestamptz') publishedAt: Date;
  @Column('text') basis: EditionBasis;
}
