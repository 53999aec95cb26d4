import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { BlobStore, DOCUMENTS, MEDIA } from './blob-store.js';
import { DiskSpace } from './disk-space.js';
import { FileBlobStore } from './file-blob-store.js';

const inject = [CONFIG];

@Global()
@Module({
  providers: [
    { provide: BlobStore, inject, useFactory: (config: Config) => new FileBlobStore(config, 'content') },
    { provide: DOCUMENTS, inject, useFactory: (config: Config) => new FileBlobStore(config, 'documents') },
    { provide: MEDIA, inject, useFactory: (config: Config) => new FileBlobStore(config, 'media') },
    DiskSpace,
  ],
  exports: [BlobStore, DOCUMENTS, MEDIA, DiskSpace],
})
export class StorageModule {}
