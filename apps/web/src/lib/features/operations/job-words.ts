import type { JobSubject } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';

/** What a queue does, in words; its own name is for those who look into the logs. */
export function queueWords(queue: string): string {
  if (queue.startsWith('audit.on.')) return m.operations_queue_audit();
  const words: Readonly<Record<string, () => string>> = {
    'enrolment.on.player.attemptChanged': m.operations_queue_enrolment,
    'certification.on.enrolment.completed': m.operations_queue_certification,
    'platform.mail': m.operations_queue_mail,
    'identity.password-forgotten': m.operations_queue_forgotten,
    'identity.registration-asked': m.operations_queue_registration,
  };
  return (Object.hasOwn(words, queue) ? words[queue] : undefined)?.() ?? m.operations_queue_other();
}

export const subjectWords: Record<JobSubject['kind'], () => string> = {
  person: m.operations_subject_person,
  course: m.operations_subject_course,
  enrolment: m.operations_subject_enrolment,
  activity: m.operations_subject_activity,
  attempt: m.operations_subject_attempt,
  certificate: m.operations_subject_certificate,
  package: m.operations_subject_package,
  organisation: m.operations_subject_organisation,
  invitation: m.operations_subject_invitation,
  mail: m.operations_subject_mail,
};

/** Where more is to be seen of what a job is about; null: nowhere in the studio. */
export function subjectHref({ kind, id }: JobSubject): string | null {
  const places: Partial<Record<JobSubject['kind'], string>> = {
    person: 'people',
    course: 'courses',
    certificate: 'certificates',
    package: 'packages',
    organisation: 'organisations',
  };
  const place = places[kind];
  return place ? `/studio/${place}/${id}` : null;
}
