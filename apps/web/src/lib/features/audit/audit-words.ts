import type { AuditAction, AuditFault, AuditObjectKind } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';

/** What happened, in words. A new action has no words until it has its line here. */
export const actionWords: Record<AuditAction, () => string> = {
  'packages.imported': m.audit_action_packages_imported,
  'packages.refused': m.audit_action_packages_refused,
  'packages.versionMadeCurrent': m.audit_action_packages_version_made_current,
  'packages.hostsAllowed': m.audit_action_packages_hosts_allowed,
  'packages.versionDeleted': m.audit_action_packages_version_deleted,
  'packages.deleted': m.audit_action_packages_deleted,
  'player.learnersMoved': m.audit_action_player_learners_moved,
  'catalogue.courseCreated': m.audit_action_catalogue_course_created,
  'catalogue.courseChanged': m.audit_action_catalogue_course_changed,
  'catalogue.coursePublished': m.audit_action_catalogue_course_published,
  'catalogue.courseClosed': m.audit_action_catalogue_course_closed,
  'catalogue.activityAdded': m.audit_action_catalogue_activity_added,
  'catalogue.activityRemoved': m.audit_action_catalogue_activity_removed,
  'catalogue.outlineChanged': m.audit_action_catalogue_outline_changed,
  'enrolment.enrolled': m.audit_action_enrolment_enrolled,
  'enrolment.completed': m.audit_action_enrolment_completed,
  'enrolment.overridden': m.audit_action_enrolment_overridden,
  'enrolment.overrideWithdrawn': m.audit_action_enrolment_override_withdrawn,
  'player.attemptGranted': m.audit_action_player_attempt_granted,
  'certification.issued': m.audit_action_certification_issued,
  'certification.held': m.audit_action_certification_held,
  'certification.withdrawn': m.audit_action_certification_withdrawn,
  'identity.personJoined': m.audit_action_identity_person_joined,
  'identity.personRenamed': m.audit_action_identity_person_renamed,
  'identity.personSuspended': m.audit_action_identity_person_suspended,
  'identity.personReactivated': m.audit_action_identity_person_reactivated,
  'identity.personMoved': m.audit_action_identity_person_moved,
  'identity.rolesChanged': m.audit_action_identity_roles_changed,
  'identity.sessionsEnded': m.audit_action_identity_sessions_ended,
  'identity.passwordChanged': m.audit_action_identity_password_changed,
  'identity.invitationSent': m.audit_action_identity_invitation_sent,
  'identity.invitationWithdrawn': m.audit_action_identity_invitation_withdrawn,
  'identity.organisationChanged': m.audit_action_identity_organisation_changed,
  'identity.recordViewed': m.audit_action_identity_record_viewed,
  'operations.jobsRetried': m.audit_action_operations_jobs_retried,
  'operations.jobDismissed': m.audit_action_operations_job_dismissed,
  'settings.helpContactChanged': m.audit_action_settings_help_contact_changed,
};

export const objectWords: Record<AuditObjectKind, () => string> = {
  package: m.audit_object_package,
  course: m.audit_object_course,
  enrolment: m.audit_object_enrolment,
  certificate: m.audit_object_certificate,
  person: m.audit_object_person,
  invitation: m.audit_object_invitation,
  organisation: m.audit_object_organisation,
  job: m.audit_object_job,
  'help-contact': m.audit_object_help_contact,
};

export const faultWords: Record<AuditFault, () => string> = {
  gap: m.audit_fault_gap,
  chain: m.audit_fault_chain,
  content: m.audit_fault_content,
};
