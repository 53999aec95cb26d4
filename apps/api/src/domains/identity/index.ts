export { IdentityModule } from './identity.module.js';
export { IdentityService, type NewPerson } from './identity.service.js';
