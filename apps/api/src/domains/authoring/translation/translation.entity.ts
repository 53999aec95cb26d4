import type { Locale, UnitText } from '@vigie/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What is known of one text in one language besides what it says. */
@Entity('module_translation')
export class ModuleTranslationEntity {
  @ForeignKey('ModuleEntity') @PrimaryColumn('uuid') moduleId: string;
  @PrimaryColumn('text') unit: string;
  @PrimaryColumn('text') locale: Locale;
  /** What the source said when it was written, or confirmed; null: the source was blank. */
  @Column('jsonb', { nullable: true }) source: UnitText | null;
  @Column('boolean') reviewed: boolean;
  /** Who wrote, confirmed or reviewed it last. */
  @ForeignKey('UserEntity') @Column('uuid') changedBy: string;
  @Column('timestamptz') changedAt: Date;
}
