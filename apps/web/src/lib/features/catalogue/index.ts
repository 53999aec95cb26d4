export { default as CourseCard } from './CourseCard.svelte';
export { default as CourseFilters } from './CourseFilters.svelte';
export { default as CourseHead } from './CourseHead.svelte';
export { default as CourseLanguages } from './CourseLanguages.svelte';
export { default as NoCourses } from './NoCourses.svelte';
export { countChoices, filterAddress, filterCourses, readFilter } from './course-filter.ts';
