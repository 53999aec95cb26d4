import { PlatformSessions1764000000000 } from './1764000000000-platform-sessions.js';
import { IdentityPeople1764000001000 } from './1764000001000-identity-people.js';
import { PackagesStore1764000002000 } from './1764000002000-packages-store.js';
import { CatalogueCourses1764000003000 } from './1764000003000-catalogue-courses.js';
import { EnrolmentResults1764000004000 } from './1764000004000-enrolment-results.js';
import { PlayerAttempts1764000005000 } from './1764000005000-player-attempts.js';
import { CertificationCertificates1764000006000 } from './1764000006000-certification-certificates.js';
import { CertificationNames1764000016000 } from './1764000016000-certification-names.js';
import { CertificationChanges1764000017000 } from './1764000017000-certification-changes.js';
import { CertificationCorrections1764000018000 } from './1764000018000-certification-corrections.js';
import { PlatformMailOutbox1764010000000 } from './1764010000000-platform-mail-outbox.js';
import { IdentityAccounts1764010001000 } from './1764010001000-identity-accounts.js';
import { IdentityScopedRoles1764010002000 } from './1764010002000-identity-scoped-roles.js';
import { IdentityOrganisations1764010003000 } from './1764010003000-identity-organisations.js';
import { IdentityInvitations1764010004000 } from './1764010004000-identity-invitations.js';
import { AuditEntries1764020000000 } from './1764020000000-audit-entries.js';
import { IdentityRecordViews1764030000300 } from './1764030000300-identity-record-views.js';
import { IdentityDirectory1764030001300 } from './1764030001300-identity-directory.js';
import { EnrolmentOverview1764030002300 } from './1764030002300-enrolment-overview.js';
import { PlayerActivity1764030003300 } from './1764030003300-player-activity.js';
import { CertificationStanding1764030004300 } from './1764030004300-certification-standing.js';
import { PlayerTrace1764030005300 } from './1764030005300-player-trace.js';
import { SettingsHelpContacts1764030006300 } from './1764030006300-settings-help-contacts.js';
import { PlayerSequencing1764030000500 } from './1764030000500-player-sequencing.js';
import { CatalogueOutline1795500100000 } from './1795500100000-catalogue-outline.js';
import { CatalogueResources1795500101000 } from './1795500101000-catalogue-resources.js';
import { PackagesImports1795500200000 } from './1795500200000-packages-imports.js';
import { PackagesVersions1795500201000 } from './1795500201000-packages-versions.js';
import { PlayerLaunchedVersion1795500202000 } from './1795500202000-player-launched-version.js';
import { CatalogueAttempts1795500400000 } from './1795500400000-catalogue-attempts.js';
import { EnrolmentScores1795500401000 } from './1795500401000-enrolment-scores.js';
import { PlayerLogPruning1795500420000 } from './1795500420000-player-log-pruning.js';
import { AuthoringModules1795500430000 } from './1795500430000-authoring-modules.js';
import { AuthoringTranslation1795500431000 } from './1795500431000-authoring-translation.js';
import { AuthoringReview1795600420000 } from './1795600420000-authoring-review.js';
import { PlayerStanding1795600422000 } from './1795600422000-player-standing.js';
import { AuthoringComments1795600421000 } from './1795600421000-authoring-comments.js';
import { PlayerGrants1795500402000 } from './1795500402000-player-grants.js';
import { PackagesExamination1795500410000 } from './1795500410000-packages-examination.js';
import { EnrolmentOverrides1795500411000 } from './1795500411000-enrolment-overrides.js';
import { AuthoringMedia1795600410000 } from './1795600410000-authoring-media.js';
import { PackagesAuthored1795600440000 } from './1795600440000-packages-authored.js';
import { PlayerNotes1795600441000 } from './1795600441000-player-notes.js';

/** Every migration, oldest first. */
export const migrations = [
  PlatformSessions1764000000000,
  IdentityPeople1764000001000,
  PackagesStore1764000002000,
  CatalogueCourses1764000003000,
  EnrolmentResults1764000004000,
  PlayerAttempts1764000005000,
  CertificationCertificates1764000006000,
  CertificationNames1764000016000,
  CertificationChanges1764000017000,
  CertificationCorrections1764000018000,
  PlatformMailOutbox1764010000000,
  IdentityAccounts1764010001000,
  IdentityScopedRoles1764010002000,
  IdentityOrganisations1764010003000,
  IdentityInvitations1764010004000,
  AuditEntries1764020000000,
  IdentityRecordViews1764030000300,
  IdentityDirectory1764030001300,
  EnrolmentOverview1764030002300,
  PlayerActivity1764030003300,
  CertificationStanding1764030004300,
  PlayerTrace1764030005300,
  SettingsHelpContacts1764030006300,
  PlayerSequencing1764030000500,
  CatalogueOutline1795500100000,
  CatalogueResources1795500101000,
  PackagesImports1795500200000,
  PackagesVersions1795500201000,
  PlayerLaunchedVersion1795500202000,
  CatalogueAttempts1795500400000,
  EnrolmentScores1795500401000,
  PlayerGrants1795500402000,
  PackagesExamination1795500410000,
  EnrolmentOverrides1795500411000,
  PlayerLogPruning1795500420000,
  AuthoringModules1795500430000,
  AuthoringTranslation1795500431000,
  AuthoringMedia1795600410000,
  AuthoringReview1795600420000,
  AuthoringComments1795600421000,
  PlayerStanding1795600422000,
  PackagesAuthored1795600440000,
  PlayerNotes1795600441000,
];
