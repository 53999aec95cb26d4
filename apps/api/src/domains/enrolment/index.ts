export { EnrolmentModule } from './enrolment.module.js';
export { EnrolmentQueries } from './enrolment.queries.js';
export { EnrolmentService } from './enrolment.service.js';
