export { default as Player } from './Player.svelte';
