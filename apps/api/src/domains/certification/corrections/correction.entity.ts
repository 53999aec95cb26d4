import type { CorrectionState } from '@vigie/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A holder's wish to have their confirmed name written otherwise, and what came of it. */
@Entity('certificate_correction')
export class CorrectionEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('UserEntity') @Column('uuid') userId: string;
  @Column('text') state: CorrectionState;
  @Column('text') givenName: string;
  @Column('text') familyName: string;
  @Column('text') why: string;
  @Column('timestamptz') askedAt: Date;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  @ForeignKey('UserEntity') @Column('uuid', { nullable: true }) settledBy: string | null;
  @Column('text', { nullable: true }) answer: string | null;
}
