export { ContentHost } from './content-host.js';
export { ImportSweep } from './import-sweep.js';
export { PackageImport } from './package-import.js';
export { PackagesModule } from './packages.module.js';
export { PackagesService, type PlayableVersion } from './packages.service.js';
export { UploadFolder } from './upload-folder.js';
