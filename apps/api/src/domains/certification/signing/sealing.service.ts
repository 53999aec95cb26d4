import { Injectable } from '@nestjs/common';
import type { CertificateFacts } from '@vigie/contracts';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { PinoLogger } from 'nestjs-pino';
import { newId, newToken } from '../../../platform/ids/ids.js';
import type { CertificateEntity } from '../certificate.entity.js';
import { SigningService } from './signing.service.js';

/** Freezes facts into a certificate, and tells whether a certificate still is what was frozen. */
@Injectable()
export class SealingService {
  constructor(
    private readonly signing: SigningService,
    private readonly logger: PinoLogger,
  ) {}

  /** The certificate to be stored: canonical JSON of its facts (RFC 8785), hashed and signed. */
  async sealed(
    facts: CertificateFacts,
    owner: Pick<CertificateEntity, 'enrolmentId' | 'userId' | 'cycle'>,
  ): Promise<CertificateEntity> {
    const snapshot = canonicalize(facts);
    if (snapshot === undefined) throw new Error('the facts of a certificate cannot be written as JSON');
    const { enrolmentId, userId, cycle } = owner;
    return {
      id: newId(),
      enrolmentId,
      userId,
      cycle,
      number: facts.number,
      verificationToken: newToken(),
      facts,
      snapshot,
      snapshotSha256: createHash('sha256').update(snapshot).digest('hex'),
      ...(await this.signing.sign(snapshot)),
      issuedAt: new Date(facts.issuedAt),
      expiresAt: facts.expiresAt === null ? null : new Date(facts.expiresAt),
      withdrawnAt: null,
      replacedBy: null,
    };
  }

  /** A row that is not what we signed was not issued by us, whoever wrote it: someone must look. */
  async isGenuine({ id, facts, snapshot, signature, keyId }: CertificateEntity): Promise<boolean> {
    const isSigned =
      canonicalize(facts) === snapshot && (await this.signing.verify(snapshot, signature, keyId));
    if (!isSigned) this.logger.error({ certificateId: id }, 'certificate with a wrong signature');
    return isSigned;
  }
}
