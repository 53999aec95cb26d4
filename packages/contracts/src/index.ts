export * from './common.js';
export * from './problem.js';
export * from './identity.js';
export * from './packages.js';
export * from './catalogue.js';
export * from './enrolment.js';
export * from './player.js';
export * from './certification.js';
