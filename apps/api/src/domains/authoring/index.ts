export { compileModule } from './compile.js';
