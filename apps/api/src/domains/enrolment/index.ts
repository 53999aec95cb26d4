export { EnrolmentModule } from './enrolment.module.js';
export { EnrolmentService } from './enrolment.service.js';
