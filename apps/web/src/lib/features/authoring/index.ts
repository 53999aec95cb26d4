export { default as CourseForm } from './CourseForm.svelte';
export { default as CoursePageHead } from './CoursePageHead.svelte';
export { default as CourseTable } from './CourseTable.svelte';
export { default as OutlineView } from './outline/OutlineView.svelte';
export { default as PackageChoices } from './PackageChoices.svelte';
export { emptyCourse, valuesOf } from './course-form.ts';
