export { ContentHost } from './content/content-host.js';
export { ExaminationService, type ExaminedVersion } from './examination/examination.service.js';
export { ImportSweep } from './imports/import-sweep.js';
export { mediaTypeOf } from './media-types.js';
export { PackageImport } from './imports/package-import.js';
export { PackageUses } from './package-uses.js';
export { PackagesModule } from './packages.module.js';
export { PackagesService, type PlayableVersion, type VersionInfo } from './packages.service.js';
export { UploadFolder } from './imports/upload-folder.js';
