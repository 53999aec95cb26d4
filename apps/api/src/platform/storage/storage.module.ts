import { Global, Module } from '@nestjs/common';
import { BlobStore } from './blob-store.js';
import { FileBlobStore } from './file-blob-store.js';

@Global()
@Module({ providers: [{ provide: BlobStore, useClass: FileBlobStore }], exports: [BlobStore] })
export class StorageModule {}
