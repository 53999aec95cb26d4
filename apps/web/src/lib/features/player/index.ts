export { default as Player } from './Player.svelte';
export { viewOfPreview } from './preview.ts';
