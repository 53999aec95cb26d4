export { default as PlayerPage } from './PlayerPage.svelte';
export { viewOfPreview } from './preview.ts';
