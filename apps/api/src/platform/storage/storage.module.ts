import { Global, Module } from '@nestjs/common';
import { BlobStore } from './blob-store.js';
import { DiskSpace } from './disk-space.js';
import { FileBlobStore } from './file-blob-store.js';

@Global()
@Module({
  providers: [{ provide: BlobStore, useClass: FileBlobStore }, DiskSpace],
  exports: [BlobStore, DiskSpace],
})
export class StorageModule {}
