import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/index.js';
import { IdentityModule } from '../identity/index.js';
import { CertificateEntity, SigningKeyEntity } from './certificate.entity.js';
import { CertificatesRepository } from './certificates.repository.js';
import { CertificationController } from './certification.controller.js';
import { CertificationListener } from './certification.listener.js';
import { CertificationQueries } from './certification.queries.js';
import { CertificationService } from './certification.service.js';
import { KeysRepository } from './keys.repository.js';
import { SigningService } from './signing.service.js';
import { VerifyLimit } from './verify.limit.js';

@Module({
  imports: [IdentityModule, CatalogueModule, TypeOrmModule.forFeature([CertificateEntity, SigningKeyEntity])],
  controllers: [CertificationController],
  providers: [
    CertificationService,
    CertificationQueries,
    CertificationListener,
    CertificatesRepository,
    KeysRepository,
    SigningService,
    VerifyLimit,
  ],
})
export class CertificationModule {}
