import type { DraftText, Medium, MediumKind } from '@vigie/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

const asNumber = { to: (value: number) => value, from: Number };

/** Something that modules can show. */
@Entity('medium')
export class MediumEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: MediumKind;
  @Column('text') fileName: string;
  /** What was uploaded, as a hash: brought again it is the same medium. */
  @Column('text') sourceKey: string;
  @Column('bigint', { transformer: asNumber }) sizeBytes: number;
  /** What of it goes into a block. */
  @Column('jsonb', { nullable: true }) file: Medium['file'];
  @Column('jsonb', { nullable: true }) embed: Medium['embed'];
  @Column('jsonb') alt: DraftText;
  @ForeignKey('UserEntity') @Column('uuid') uploadedBy: string;
  @Column('timestamptz') uploadedAt: Date;
}

/** A file of a medium, under the path that it has in a module's package; its bytes lie in the store of media. */
@Entity('medium_file')
export class MediumFileEntity {
  @ForeignKey('MediumEntity') @PrimaryColumn('uuid') mediumId: string;
  @PrimaryColumn('text') path: string;
  @Column('text') sha256: string;
  @Column('text') mediaType: string;
  @Column('bigint', { transformer: asNumber }) sizeBytes: number;
}
