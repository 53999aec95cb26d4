export { default as PackageDoctor } from './PackageDoctor.svelte';
export { default as PackageImports } from './PackageImports.svelte';
export { default as PackageReach } from './PackageReach.svelte';
export { default as PackageTable } from './PackageTable.svelte';
export { default as PackageVersions } from './PackageVersions.svelte';
export { default as RemovePackage } from './RemovePackage.svelte';
export { packageProblems } from './package-problems.ts';
export { formatOf } from './standard.ts';
