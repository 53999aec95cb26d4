export { default as JobFigures } from './JobFigures.svelte';
export { default as JobTable } from './JobTable.svelte';
export { queueWords } from './job-words.ts';
