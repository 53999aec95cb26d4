import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity/index.js';
import { CapabilityService } from './capability.service.js';
import { ContentHost } from './content-host.js';
import { ImportLock } from './import-lock.js';
import { ImportSweep } from './import-sweep.js';
import { PackageImport } from './package-import.js';
import { PackageEntity, PackageFileEntity, PackageVersionEntity } from './package.entity.js';
import { PackagesController } from './packages.controller.js';
import { PackagesRepository } from './packages.repository.js';
import { PackagesService } from './packages.service.js';
import { ShellFiles } from './shell-files.js';
import { UploadFolder } from './upload-folder.js';

@Module({
  imports: [
    IdentityModule,
    TypeOrmModule.forFeature([PackageEntity, PackageVersionEntity, PackageFileEntity]),
  ],
  controllers: [PackagesController],
  providers: [
    PackagesService,
    PackagesRepository,
    PackageImport,
    ImportLock,
    ImportSweep,
    UploadFolder,
    CapabilityService,
    ContentHost,
    ShellFiles,
  ],
  exports: [PackagesService, PackageImport, ImportSweep, UploadFolder, ContentHost],
})
export class PackagesModule {}
