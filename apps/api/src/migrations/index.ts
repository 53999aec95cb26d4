import { PlatformSessions1764000000000 } from './1764000000000-platform-sessions.js';
import { IdentityPeople1764000001000 } from './1764000001000-identity-people.js';
import { PackagesStore1764000002000 } from './1764000002000-packages-store.js';
import { CatalogueCourses1764000003000 } from './1764000003000-catalogue-courses.js';
import { EnrolmentResults1764000004000 } from './1764000004000-enrolment-results.js';
import { PlayerAttempts1764000005000 } from './1764000005000-player-attempts.js';
import { CertificationCertificates1764000006000 } from './1764000006000-certification-certificates.js';
import { AuditEntries1764020000000 } from './1764020000000-audit-entries.js';

/** Every migration, oldest first. */
export const migrations = [
  PlatformSessions1764000000000,
  IdentityPeople1764000001000,
  PackagesStore1764000002000,
  CatalogueCourses1764000003000,
  EnrolmentResults1764000004000,
  PlayerAttempts1764000005000,
  CertificationCertificates1764000006000,
  AuditEntries1764020000000,
];
