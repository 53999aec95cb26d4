import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity/index.js';
import { BlockedRepository } from './content/blocked.repository.js';
import { BlockedService } from './content/blocked.service.js';
import { CapabilityService } from './content/capability.service.js';
import { ContentHost } from './content/content-host.js';
import { GuestHosts } from './content/guest-hosts.js';
import { ExaminationRepository } from './examination/examination.repository.js';
import { ExaminationService } from './examination/examination.service.js';
import { Examiner } from './examination/examiner.js';
import { MissingFiles } from './content/missing-files.js';
import { ImportJob } from './imports/import.job.js';
import { ImportLock } from './imports/import-lock.js';
import { ImportSweep } from './imports/import-sweep.js';
import { PackageImportEntity } from './imports/import.entity.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsRepository } from './imports/imports.repository.js';
import { ImportsService } from './imports/imports.service.js';
import { PackageImport } from './imports/package-import.js';
import { StoreSweep } from './imports/store-sweep.js';
import { UploadFolder } from './imports/upload-folder.js';
import { UploadsController } from './imports/uploads.controller.js';
import { UploadsService } from './imports/uploads.service.js';
import { PackageEntity, PackageFileEntity, PackageVersionEntity } from './package.entity.js';
import { PackageUses } from './package-uses.js';
import { PackagesController } from './packages.controller.js';
import { PackagesInvariants } from './packages.invariants.js';
import { PackagesRepository } from './packages.repository.js';
import { PackagesService } from './packages.service.js';
import { ServedRepository } from './content/served.repository.js';
import { ShellFiles } from './content/shell-files.js';
import { UntrackedController } from './untracked/untracked.controller.js';
import { UntrackedService } from './untracked/untracked.service.js';
import { LateTrees } from './versions/late-trees.js';
import { RemovalJob } from './versions/removal.job.js';
import { VersionsController } from './versions/versions.controller.js';
import { VersionsService } from './versions/versions.service.js';

@Module({
  imports: [
    IdentityModule,
    TypeOrmModule.forFeature([PackageEntity, PackageVersionEntity, PackageFileEntity, PackageImportEntity]),
  ],
  controllers: [
    PackagesController,
    ImportsController,
    UploadsController,
    VersionsController,
    UntrackedController,
  ],
  providers: [
    PackagesService,
    PackagesRepository,
    PackagesInvariants,
    PackageUses,
    VersionsService,
    UntrackedService,
    LateTrees,
    Examiner,
    ExaminationRepository,
    ExaminationService,
    MissingFiles,
    RemovalJob,
    PackageImport,
    ImportJob,
    ImportLock,
    ImportSweep,
    ImportsRepository,
    ImportsService,
    StoreSweep,
    UploadFolder,
    UploadsService,
    CapabilityService,
    ContentHost,
    GuestHosts,
    ServedRepository,
    BlockedRepository,
    BlockedService,
    ShellFiles,
  ],
  exports: [
    PackagesService,
    ExaminationService,
    PackageUses,
    PackageImport,
    ImportSweep,
    UploadFolder,
    ContentHost,
    GuestHosts,
  ],
})
export class PackagesModule {}
