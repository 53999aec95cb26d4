export * from './read-zip.js';
export * from './write-zip.js';
export * from './zip-limits.js';
