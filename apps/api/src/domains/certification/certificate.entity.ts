import type { CertificateFacts } from '@vigie/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * A certificate as it was issued: the facts are frozen, signed, and may not be updated even by the application's
 * database role. What may change is its state alone.
 */
@Entity('certificate')
export class CertificateEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('EnrolmentEntity') @Column('uuid') enrolmentId: string;
  @ForeignKey('UserEntity') @Column('uuid') userId: string;
  /** From 1; a renewal is the next cycle. */
  @Column('int') cycle: number;
  @Column('text') number: string;
  /** Shows the full facts to whoever holds it; another secret than the number. */
  @Column('text') verificationToken: string;
  @Column('jsonb') facts: CertificateFacts;
  /** Canonical JSON of the facts (RFC 8785): the very bytes that were signed. */
  @Column('text') snapshot: string;
  @Column('text') snapshotSha256: string;
  /** JWS with detached payload over the snapshot, ES256. */
  @Column('text') signature: string;
  @Column('text') keyId: string;
  @Column('timestamptz') issuedAt: Date;
  @Column('timestamptz', { nullable: true }) expiresAt: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) replacedBy: string | null;
}

/** A signing key. The private half lies encrypted; old public halves stay for ever, so that old signatures hold. */
@Entity('signing_key')
export class SigningKeyEntity {
  @PrimaryColumn('text') id: string;
  @Column('jsonb') publicJwk: Record<string, unknown>;
  @Column('text') privateSealed: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
}
