import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { BlobStore, DOCUMENTS } from './blob-store.js';
import { DiskSpace } from './disk-space.js';
import { FileBlobStore } from './file-blob-store.js';

const inject = [CONFIG];

@Global()
@Module({
  providers: [
    { provide: BlobStore, inject, useFactory: (config: Config) => new FileBlobStore(config, 'content') },
    { provide: DOCUMENTS, inject, useFactory: (config: Config) => new FileBlobStore(config, 'documents') },
    DiskSpace,
  ],
  exports: [BlobStore, DOCUMENTS, DiskSpace],
})
export class StorageModule {}
