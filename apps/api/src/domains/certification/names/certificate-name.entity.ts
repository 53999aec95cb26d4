import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How a person's name is written on their certificates, as they confirmed it. */
@Entity('certificate_name')
export class CertificateNameEntity {
  @ForeignKey('UserEntity') @PrimaryColumn('uuid') userId: string;
  @Column('text') givenName: string;
  @Column('text') familyName: string;
  @Column('timestamptz') confirmedAt: Date;
}

/** A certificate that is earned and waits for its holder's name. */
@Entity('held_certificate')
export class HeldCertificateEntity {
  @ForeignKey('EnrolmentEntity') @PrimaryColumn('uuid') enrolmentId: string;
  @ForeignKey('UserEntity') @Column('uuid') userId: string;
  @ForeignKey('CourseEntity') @Column('uuid') courseId: string;
  @Column('timestamptz') completedAt: Date;
  @Column('timestamptz') since: Date;
}
