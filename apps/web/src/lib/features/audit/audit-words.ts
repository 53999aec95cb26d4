import type { AuditAction, AuditFault, AuditObjectKind } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';

/** What happened, in words. A new action has no words until it has its line here. */
export const actionWords: Record<AuditAction, () => string> = {
  'packages.imported': m.audit_action_packages_imported,
  'packages.refused': m.audit_action_packages_refused,
  'catalogue.courseCreated': m.audit_action_catalogue_course_created,
  'catalogue.courseChanged': m.audit_action_catalogue_course_changed,
  'catalogue.coursePublished': m.audit_action_catalogue_course_published,
  'catalogue.courseClosed': m.audit_action_catalogue_course_closed,
  'catalogue.activityAdded': m.audit_action_catalogue_activity_added,
  'catalogue.activityRemoved': m.audit_action_catalogue_activity_removed,
  'enrolment.enrolled': m.audit_action_enrolment_enrolled,
  'enrolment.completed': m.audit_action_enrolment_completed,
};

export const objectWords: Record<AuditObjectKind, () => string> = {
  package: m.audit_object_package,
  course: m.audit_object_course,
  enrolment: m.audit_object_enrolment,
};

export const faultWords: Record<AuditFault, () => string> = {
  gap: m.audit_fault_gap,
  chain: m.audit_fault_chain,
  content: m.audit_fault_content,
};
