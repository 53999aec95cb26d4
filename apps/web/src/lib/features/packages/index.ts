export { default as PackageTable } from './PackageTable.svelte';
export { default as PackageUploads } from './PackageUploads.svelte';
export { standardNames } from './standard.ts';
