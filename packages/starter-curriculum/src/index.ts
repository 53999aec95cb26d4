export { carePage } from './care-page.js';
export * from './demo-lesson.js';
export { starterMedia } from './drawings.js';
export * from './starter-courses.js';
