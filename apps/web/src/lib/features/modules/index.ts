export { default as DraftPreview } from './preview/DraftPreview.svelte';
export { default as ModuleTable } from './start/ModuleTable.svelte';
export { default as NewModuleForm } from './start/NewModuleForm.svelte';
export { default as NewFromWord } from './word/NewFromWord.svelte';
export { default as LanguageCards } from './translation/LanguageCards.svelte';
export { default as MediaLibrary } from './media/MediaLibrary.svelte';
export { mediumKinds } from './media/medium-words.ts';
export { default as SendMedium } from './media/SendMedium.svelte';
