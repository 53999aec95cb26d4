import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What an administrator did to a certificate, and why; never changed, never public. */
@Entity('certificate_change')
export class CertificateChangeEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('CertificateEntity') @Column('uuid') certificateId: string;
  @Column('text') what: 'withdrawn' | 'replaced';
  @Column('text') reason: string;
  @ForeignKey('UserEntity') @Column('uuid') byUserId: string;
  @Column('timestamptz') at: Date;
}
