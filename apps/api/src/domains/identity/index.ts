export { IdentityModule } from './identity.module.js';
export { IdentityService } from './identity.service.js';
export { RecordViews } from './record-views/record-views.js';
export { deviceOf } from './sessions/device.rules.js';
