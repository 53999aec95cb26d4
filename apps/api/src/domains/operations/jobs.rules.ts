import type { FailedJob, JobSubject } from '@vigie/contracts';

const kinds: Readonly<Record<string, JobSubject['kind']>> = {
  userId: 'person',
  courseId: 'course',
  enrolmentId: 'enrolment',
  activityId: 'activity',
  attemptId: 'attempt',
  certificateId: 'certificate',
  packageId: 'package',
  organisationId: 'organisation',
  invitationId: 'invitation',
  mailId: 'mail',
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a job is about: the ids that its data name, and nothing else of them. */
export function subjectsOf(data: unknown): JobSubject[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const kind = kinds[key];
    return kind && typeof value === 'string' && uuid.test(value) ? [{ kind, id: value }] : [];
  });
}

const MAX_ERROR = 300;

/**
 * What went wrong, in the words of the error, on one line and without what must stay secret: addresses of mails,
 * passwords in addresses, tokens. Ids stay: they are how one finds the rest.
 */
export function errorText(output: unknown): FailedJob['error'] {
  const [line = ''] = messageOf(output).split(/[\r\n]/);
  return line
    .replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1…@')
    .replace(/[^\s"'<>()@/…]+@[^\s"'<>()@]+\.[^\s"'<>()@]+/g, '…@…')
    .replace(
      /\b(password|passwd|pwd|token|secret|authorization|bearer|key)(["']?\s*[=:]\s*|\s+)\S+/gi,
      '$1$2…',
    )
    .replace(/[A-Za-z0-9+/_=-]{24,}/g, (text) => (uuid.test(text) ? text : '…'))
    .slice(0, MAX_ERROR);
}

function messageOf(output: unknown): string {
  if (typeof output === 'string') return output;
  if (typeof output !== 'object' || output === null) return '';
  for (const key of ['message', 'value']) {
    const text: unknown = Reflect.get(output, key);
    if (typeof text === 'string') return text;
  }
  return '';
}
