export { default as CourseActions } from './CourseActions.svelte';
export { default as CourseOutline } from './CourseOutline.svelte';
export { default as MissingConditions } from './MissingConditions.svelte';
export { default as ResumePanel } from './ResumePanel.svelte';
export { default as TrainingList } from './TrainingList.svelte';
export { default as WhyPanel } from './WhyPanel.svelte';
export { sortMyLearning } from './my-learning.ts';
export { progressByCourse, progressOf } from './progress.ts';
