export * from './escape.js';
export * from './exfiltration.js';
export * from './forgery.js';
export * from './neighbours.js';
export * from './page.js';
export * from './session.js';
