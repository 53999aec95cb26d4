export { AuthoringModule } from './authoring.module.js';
export { compileModule } from './compile.js';
