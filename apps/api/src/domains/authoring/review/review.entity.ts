import type { Gate, Locale, ModuleMoveKind } from '@vigie/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What somebody signed; it holds as long as the content has this hash. */
@Entity('module_sign_off')
export class SignOffEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('ModuleEntity') @Column('uuid') moduleId: string;
  @Column('text') gate: Gate;
  @Column('text', { nullable: true }) locale: Locale | null;
  /** SHA-256 of what was signed, hex. */
  @Column('text') hash: string;
  @Column('int') revision: number;
  @ForeignKey('UserEntity') @Column('uuid') signedBy: string;
  @Column('timestamptz') signedAt: Date;
  @Column('text', { nullable: true }) note: string | null;
  /** Whoever signed has written in the module too. */
  @Column('boolean') isOwn: boolean;
  /** What was found in a case and is invented. */
  @Column('jsonb') invented: string[];
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}

/** One step of a module on its way to learners, or back. */
@Entity('module_move')
export class ModuleMoveEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('ModuleEntity') @Column('uuid') moduleId: string;
  @Column('text') kind: ModuleMoveKind;
  @Column('timestamptz') at: Date;
  /** Null: Vigie itself. */
  @ForeignKey('UserEntity') @Column('uuid', { nullable: true }) movedBy: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('int') revision: number;
  @Column('int', { nullable: true }) edition: number | null;
}

/** Somebody who alone, or with others, may sign a gate. */
@Entity('gate_signatory')
export class GateSignatoryEntity {
  @PrimaryColumn('text') gate: Gate;
  /** Empty: the gate has no language. */
  @PrimaryColumn('text') locale: Locale | '';
  @ForeignKey('UserEntity') @PrimaryColumn('uuid') userId: string;
}
