export * from './demo-lesson.js';
