export { PlayerModule } from './player.module.js';
export { AttemptRecords } from './records.queries.js';
