export { AuthoringModule } from './authoring.module.js';
export { PublishingService } from './modules/publishing.service.js';
