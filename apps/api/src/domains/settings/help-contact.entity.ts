import type { Locale } from '@vigie/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Whom people in a country can turn to, in one language. */
@Entity('help_contact')
export class HelpContactEntity {
  @PrimaryColumn('uuid') id: string;
  /** Null: everywhere. */
  @Column('text', { nullable: true }) country: string | null;
  @Column('text') locale: Locale;
  @Column('text') name: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) hours: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) url: string | null;
  @Column('date') checkedOn: string;
  @Column('date') checkAgainBy: string;
  @Column('timestamptz') changedAt: Date;
  @ForeignKey('UserEntity') @Column('uuid') changedBy: string;
}
