export { carePage } from './care-page.js';
export * from './demo-lesson.js';
