export { ContentHost } from './content-host.js';
export { PackageImport } from './package-import.js';
export { PackagesModule } from './packages.module.js';
export { PackagesService, type PlayableVersion } from './packages.service.js';
