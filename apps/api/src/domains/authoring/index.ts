export { AuthoringModule } from './authoring.module.js';
export { ModuleReach, type Reached } from './modules/module-reach.js';
export { PublishingService } from './modules/publishing.service.js';
