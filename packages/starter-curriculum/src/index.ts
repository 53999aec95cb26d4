export * from './demo-lesson.js';
export * from './starter-courses.js';
