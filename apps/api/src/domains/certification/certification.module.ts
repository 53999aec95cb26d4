import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/index.js';
import { EnrolmentModule } from '../enrolment/index.js';
import { IdentityModule } from '../identity/index.js';
import { CertificateEntity, SigningKeyEntity } from './certificate.entity.js';
import { CertificatesRepository } from './certificates.repository.js';
import { CertificationController } from './certification.controller.js';
import { CertificationInvariants } from './certification.invariants.js';
import { CertificationListener } from './certification.listener.js';
import { CertificationQueries } from './certification.queries.js';
import { CertificationService } from './certification.service.js';
import { CorrectionEntity } from './corrections/correction.entity.js';
import { CorrectionsController } from './corrections/corrections.controller.js';
import { CorrectionsRepository } from './corrections/corrections.repository.js';
import { CorrectionsService } from './corrections/corrections.service.js';
import { CertificateChangeEntity } from './desk/certificate-change.entity.js';
import { ChangesRepository } from './desk/changes.repository.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskQueries } from './desk/desk.queries.js';
import { DeskRepository } from './desk/desk.repository.js';
import { DeskService } from './desk/desk.service.js';
import { Register } from './desk/register.js';
import { KeysRepository } from './signing/keys.repository.js';
import { CertificateNameEntity, HeldCertificateEntity } from './names/certificate-name.entity.js';
import { NamesController } from './names/names.controller.js';
import { NamesRepository } from './names/names.repository.js';
import { NamesService } from './names/names.service.js';
import { CertificatePdf } from './pdf/certificate-pdf.js';
import { PrintingService } from './pdf/printing.service.js';
import { SealingService } from './signing/sealing.service.js';
import { SigningService } from './signing/signing.service.js';
import { VerifyLimit } from './verify.limit.js';

const entities = [
  CertificateEntity,
  SigningKeyEntity,
  CertificateNameEntity,
  HeldCertificateEntity,
  CertificateChangeEntity,
  CorrectionEntity,
];
const repositories = [
  CertificatesRepository,
  KeysRepository,
  NamesRepository,
  ChangesRepository,
  CorrectionsRepository,
  DeskRepository,
];

@Module({
  imports: [IdentityModule, CatalogueModule, EnrolmentModule, TypeOrmModule.forFeature(entities)],
  controllers: [CertificationController, NamesController, CorrectionsController, DeskController],
  providers: [
    ...repositories,
    CertificationService,
    CertificationQueries,
    CertificationListener,
    CertificationInvariants,
    SigningService,
    SealingService,
    NamesService,
    CorrectionsService,
    DeskService,
    DeskQueries,
    Register,
    CertificatePdf,
    PrintingService,
    VerifyLimit,
  ],
})
export class CertificationModule {}
