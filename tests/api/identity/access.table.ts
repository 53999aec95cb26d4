/** Who asks. `owner` is a learner whose things are asked for; the rest have nothing to do with them unless said. */
export const actors = [
  'anonymous',
  'owner',
  'other learner',
  'trainer',
  'trainer of another course',
  'focal point',
  'focal point elsewhere',
  'admin',
] as const;
export type Who = (typeof actors)[number];

/** Things to ask for; all of them belong to the owner, or to the owner's organisation. */
export interface Things {
  person: string;
  organisation: string;
  invitation: () => Promise<string>;
  course: string;
  draft: string;
  activity: string;
  /** A file among the course's activities. */
  resource: string;
  outline: unknown;
  package: string;
  module: string;
  /** In the library of media, and the name of its file. */
  medium: () => Promise<{ id: string; name: string }>;
  /** A package of which nobody learns who opens it. */
  untracked: string;
  version: string;
  /** An upload of the trainer's, begun and not ended. */
  upload: () => Promise<string>;
  enrolment: string;
  attempt: string;
  commit: unknown;
  certificate: string;
  correction: () => Promise<string>;
  verification: string;
}

export interface Row {
  /** Who gets through; everybody else must be refused. */
  may: readonly Who[];
  /** Where to ask: the route with real ids. */
  path?: (things: Things) => string | Promise<string>;
  /** What to send; without it `{}`, which a route that wants something answers with 400. */
  body?: (things: Things) => unknown;
}

const everyone = actors;
const signedIn = actors.filter((who) => who !== 'anonymous');
const trainers = ['trainer', 'admin'] as const;
const owner = ['owner'] as const;
const admins = ['admin'] as const;
const lookAfterOwner = ['focal point', 'admin'] as const;
const inviters = ['trainer', 'focal point', 'focal point elsewhere', 'admin'] as const;
const inviteThere = ['trainer', 'focal point', 'admin'] as const;
const focalPoints = ['focal point', 'focal point elsewhere', 'admin'] as const;

const person = (rest = '') => ({ path: (things: Things) => `/api/v1/people/${things.person}${rest}` });
const organisation = (rest = '') => ({
  path: (things: Things) => `/api/v1/organisations/${things.organisation}${rest}`,
});
const course = (rest = '') => ({ path: (things: Things) => `/api/v1/courses/${things.course}${rest}` });
const activity = (rest: string) => ({
  path: (things: Things) => `/api/v1/activities/${things.activity}${rest}`,
});
const result = (rest = '') => ({
  path: (things: Things) => `/api/v1/courses/${things.course}/people/${things.enrolment}${rest}`,
});
const resultAttempt = (rest = '') => ({
  path: (things: Things) =>
    `/api/v1/courses/${things.course}/people/${things.enrolment}/attempts/${things.attempt}${rest}`,
});
const deskCertificate = (rest = '') => ({
  path: (things: Things) => `/api/v1/admin/certificates/${things.certificate}${rest}`,
});

const aModule = (rest = '') => ({ path: (things: Things) => `/api/v1/modules/${things.module}${rest}` });
const medium = {
  path: async (things: Things) => `/api/v1/media/${(await things.medium()).id}`,
};
const pack = (rest = '') => ({ path: (things: Things) => `/api/v1/packages/${things.package}${rest}` });
const uploader = ['trainer'] as const;
const upload = (what: 'uploads' | 'imports', rest = '') => ({
  path: async (things: Things) => `/api/v1/package-${what}/${await things.upload()}${rest}`,
});

const texts = [{ locale: 'fr', title: 'Repérer', summary: '' }];
const courseInput = { texts, durationMinutes: 30, certificate: null };

/**
 * Every route and who is meant to get through. A route that is not here fails the test: whoever adds one says here who
 * may use it, and the test asks as everybody.
 */
export const table: Record<string, Row> = {
  'GET /health/live': { may: everyone },
  'GET /health/ready': { may: everyone },
  'GET /api/docs': { may: everyone },
  'GET /api/openapi.json': { may: everyone },
  'GET /api/openapi.yaml': { may: everyone },
  'POST /api/runtime/commit': { may: everyone },

  'POST /api/v1/session': { may: everyone },
  'DELETE /api/v1/session': { may: signedIn },
  'GET /api/v1/me': { may: signedIn },
  'PATCH /api/v1/me': { may: signedIn, body: () => ({ country: 'TN' }) },
  'GET /api/v1/me/profile': { may: signedIn },
  'GET /api/v1/me/sessions': { may: signedIn },
  'DELETE /api/v1/me/sessions': { may: signedIn },
  'PUT /api/v1/me/password': { may: signedIn },
  'POST /api/v1/password-resets': { may: everyone },
  'POST /api/v1/password-resets/use': { may: everyone },
  'POST /api/v1/registrations': { may: everyone },
  'POST /api/v1/invitations/look': { may: everyone },
  'POST /api/v1/invitations/accept': { may: everyone },

  'GET /api/v1/invitations': { may: inviters },
  'POST /api/v1/invitations': {
    may: inviteThere,
    body: (things) => ({ email: 'somebody@vigie.example', organisationId: things.organisation }),
  },
  'DELETE /api/v1/invitations/:id': {
    may: inviteThere,
    path: async (things) => `/api/v1/invitations/${await things.invitation()}`,
  },
  'GET /api/v1/organisations': { may: inviters },
  'POST /api/v1/organisations': { may: admins, body: () => ({ name: 'Casa Aurora' }) },
  'GET /api/v1/organisations/:id': { may: inviteThere, ...organisation() },
  'PATCH /api/v1/organisations/:id': { may: admins, ...organisation(), body: () => ({ name: 'Autre nom' }) },
  'POST /api/v1/organisations/:id/join-code': { may: lookAfterOwner, ...organisation('/join-code') },
  'DELETE /api/v1/organisations/:id/join-code': { may: lookAfterOwner, ...organisation('/join-code') },
  'GET /api/v1/people': { may: focalPoints },
  'POST /api/v1/people': {
    may: admins,
    body: (things) => ({
      email: 'made@vigie.example',
      givenName: 'A',
      familyName: 'B',
      organisationId: things.organisation,
    }),
  },
  'GET /api/v1/people/:id': { may: lookAfterOwner, ...person() },
  'PATCH /api/v1/people/:id': { may: admins, ...person(), body: () => ({ givenName: 'A', familyName: 'B' }) },
  'GET /api/v1/people/:id/courses': { may: lookAfterOwner, ...person('/courses') },
  'POST /api/v1/people/:id/suspend': { may: admins, ...person('/suspend') },
  'POST /api/v1/people/:id/reactivate': { may: admins, ...person('/reactivate') },
  'POST /api/v1/people/:id/move': {
    may: admins,
    ...person('/move'),
    body: (things) => ({ organisationId: things.organisation }),
  },
  'PUT /api/v1/people/:id/roles': { may: admins, ...person('/roles'), body: () => ({ grants: [] }) },
  'DELETE /api/v1/people/:id/sessions': { may: admins, ...person('/sessions') },
  'GET /api/v1/admin/mails': { may: admins },
  'GET /api/v1/admin/jobs': { may: admins },
  'POST /api/v1/admin/jobs/retries': { may: admins, body: () => ({ queue: 'audit.on.none' }) },
  // Jobs that failed are none of the owner's: admins are told so by 404, so both stand in the room's own spec.
  'POST /api/v1/admin/jobs/:id/retry': {
    may: [],
    path: (things) => `/api/v1/admin/jobs/${things.course}/retry`,
  },
  'DELETE /api/v1/admin/jobs/:id': { may: [], path: (things) => `/api/v1/admin/jobs/${things.course}` },
  'GET /api/v1/help-contacts': { may: everyone },
  'POST /api/v1/help-contacts': { may: admins },
  'PUT /api/v1/help-contacts/:id': {
    may: admins,
    path: (things) => `/api/v1/help-contacts/${things.course}`,
  },
  'DELETE /api/v1/help-contacts/:id': {
    may: [],
    path: (things) => `/api/v1/help-contacts/${things.course}`,
  },
  'GET /api/v1/admin/audit': { may: admins },
  'GET /api/v1/admin/audit/chain': { may: admins },

  'GET /api/v1/modules': { may: trainers },
  'POST /api/v1/modules': { may: trainers },
  'POST /api/v1/modules/word': { may: trainers },
  'GET /api/v1/modules/:id': { may: trainers, ...aModule() },
  'POST /api/v1/modules/:id/copies': { may: trainers, ...aModule('/copies') },
  'POST /api/v1/modules/:id/edits': { may: trainers, ...aModule('/edits') },
  'GET /api/v1/modules/:id/news': { may: trainers, ...aModule('/news?since=0') },
  'POST /api/v1/modules/:id/conflicts/:conflictId/decision': {
    may: trainers,
    path: (things) => `/api/v1/modules/${things.module}/conflicts/${things.module}/decision`,
  },
  'GET /api/v1/modules/:id/history': { may: trainers, ...aModule('/history') },
  'GET /api/v1/modules/:id/history/:revision': { may: trainers, ...aModule('/history/1') },
  'POST /api/v1/modules/:id/restore': { may: trainers, ...aModule('/restore') },
  'PUT /api/v1/modules/:id/retired': { may: trainers, ...aModule('/retired') },
  'GET /api/v1/modules/:id/review': { may: trainers, ...aModule('/review') },
  'POST /api/v1/modules/:id/review': { may: trainers, ...aModule('/review') },
  'POST /api/v1/modules/:id/review/return': { may: trainers, ...aModule('/review/return') },
  'PUT /api/v1/modules/:id/review/settings': { may: trainers, ...aModule('/review/settings') },
  'POST /api/v1/modules/:id/sign-offs': { may: trainers, ...aModule('/sign-offs') },
  'DELETE /api/v1/modules/:id/sign-offs/:signOffId': {
    may: trainers,
    path: (things) => `/api/v1/modules/${things.module}/sign-offs/${things.module}`,
  },
  'GET /api/v1/modules/:id/threads': { may: trainers, ...aModule('/threads') },
  'POST /api/v1/modules/:id/threads': { may: trainers, ...aModule('/threads') },
  'POST /api/v1/modules/:id/threads/:threadId/comments': {
    may: trainers,
    path: (things) => `/api/v1/modules/${things.module}/threads/${things.module}/comments`,
  },
  'PUT /api/v1/modules/:id/threads/:threadId/resolved': {
    may: trainers,
    path: (things) => `/api/v1/modules/${things.module}/threads/${things.module}/resolved`,
  },
  'GET /api/v1/modules/:id/parts/:part/history': { may: trainers, ...aModule('/parts/about/history') },
  'GET /api/v1/authors': { may: trainers },
  'GET /api/v1/sources': { may: trainers },
  'GET /api/v1/gate-signatories': { may: trainers },
  'PUT /api/v1/gate-signatories': { may: admins },
  'GET /api/v1/modules/:id/gates': { may: trainers, ...aModule('/gates') },
  'POST /api/v1/modules/:id/editions': { may: trainers, ...aModule('/editions') },
  'GET /api/v1/modules/:id/preview': { may: trainers, ...aModule('/preview') },
  'GET /api/v1/modules/:id/export': { may: trainers, ...aModule('/export?target=folder') },
  'GET /api/v1/media': { may: trainers },
  'POST /api/v1/media': { may: trainers },
  'GET /api/v1/media/:id': { may: trainers, ...medium },
  'PUT /api/v1/media/:id': { may: trainers, ...medium },
  'DELETE /api/v1/media/:id': { may: trainers, ...medium },
  'GET /api/v1/media/files/:name': {
    may: trainers,
    path: async (things) => `/api/v1/media/files/${(await things.medium()).name}`,
  },
  'GET /api/v1/modules/:id/translations': { may: trainers, ...aModule('/translations') },
  'GET /api/v1/modules/:id/translations/:locale': { may: trainers, ...aModule('/translations/ar') },
  'POST /api/v1/modules/:id/translations/:locale/verdicts': {
    may: trainers,
    ...aModule('/translations/ar/verdicts'),
  },
  'GET /api/v1/modules/:id/translations/:locale/xliff': {
    may: trainers,
    ...aModule('/translations/ar/xliff'),
  },
  'POST /api/v1/modules/:id/translations/:locale/xliff': {
    may: trainers,
    ...aModule('/translations/ar/xliff'),
  },
  'GET /api/v1/glossary': { may: trainers, path: () => '/api/v1/glossary?from=fr&to=ar' },
  'GET /api/v1/packages': { may: trainers },
  'GET /api/v1/packages/:id': { may: trainers, ...pack() },
  'DELETE /api/v1/packages/:id': { may: trainers, ...pack() },
  'GET /api/v1/packages/:id/versions': { may: trainers, ...pack('/versions') },
  'DELETE /api/v1/packages/:id/versions/:versionId': {
    may: trainers,
    path: (things) => `/api/v1/packages/${things.package}/versions/${things.version}`,
  },
  'GET /api/v1/packages/:id/versions/:versionId/findings': {
    may: trainers,
    path: (things) => `/api/v1/packages/${things.package}/versions/${things.version}/findings`,
  },
  'GET /api/v1/packages/:id/versions/:versionId/preview': {
    may: trainers,
    path: (things) => `/api/v1/packages/${things.package}/versions/${things.version}/preview`,
  },
  'POST /api/v1/packages/:id/versions/:versionId/previews': {
    may: trainers,
    path: (things) => `/api/v1/packages/${things.package}/versions/${things.version}/previews`,
  },
  'PUT /api/v1/packages/:id/current-version': {
    may: trainers,
    ...pack('/current-version'),
    body: (things) => ({ versionId: things.version }),
  },
  'GET /api/v1/packages/:id/reach': { may: trainers, ...pack('/reach') },
  'PUT /api/v1/packages/:id/allowed-hosts': {
    may: admins,
    ...pack('/allowed-hosts'),
    body: () => ({ hosts: ['cdn.jsdelivr.net'] }),
  },
  'GET /api/v1/packages/:id/attempts': { may: trainers, ...pack('/attempts') },
  'POST /api/v1/packages/:id/moves': {
    may: trainers,
    ...pack('/moves'),
    body: (things) => ({ from: things.version, to: things.version }),
  },
  'POST /api/v1/package-uploads': { may: trainers },
  'HEAD /api/v1/package-uploads/:id': { may: uploader, ...upload('uploads') },
  'PATCH /api/v1/package-uploads/:id': { may: uploader, ...upload('uploads') },
  'GET /api/v1/package-imports': { may: trainers },
  'GET /api/v1/package-imports/:id': { may: uploader, ...upload('imports') },
  'POST /api/v1/package-imports/:id/retry': { may: uploader, ...upload('imports', '/retry') },
  'DELETE /api/v1/package-imports/:id': { may: uploader, ...upload('imports') },
  'GET /api/v1/courses': { may: signedIn },
  'POST /api/v1/courses': { may: trainers, body: () => courseInput },
  'GET /api/v1/courses/:idOrSlug': {
    may: trainers,
    path: (things) => `/api/v1/courses/${things.draft}`,
  },
  'PUT /api/v1/courses/:id': { may: trainers, ...course(), body: () => courseInput },
  'POST /api/v1/courses/:id/activities': {
    may: trainers,
    ...course('/activities'),
    body: (things) => ({ packageId: things.package, titles: [] }),
  },
  'DELETE /api/v1/courses/:id/activities/:activityId': {
    may: trainers,
    path: (things) => `/api/v1/courses/${things.course}/activities/${things.activity}`,
  },
  'POST /api/v1/enrolments/:id/activities/:activityId/override': {
    may: trainers,
    path: (things) => `/api/v1/enrolments/${things.enrolment}/activities/${things.activity}/override`,
    body: () => ({ outcome: 'passed', reason: 'Examen sur papier' }),
  },
  'POST /api/v1/enrolments/:id/activities/:activityId/override/withdrawal': {
    may: trainers,
    path: (things) =>
      `/api/v1/enrolments/${things.enrolment}/activities/${things.activity}/override/withdrawal`,
    body: () => ({ reason: 'Erreur de personne' }),
  },
  'POST /api/v1/enrolments/:id/activities/:activityId/attempts': {
    may: trainers,
    path: (things) => `/api/v1/enrolments/${things.enrolment}/activities/${things.activity}/attempts`,
    body: () => ({ reason: 'Coupure de réseau' }),
  },
  'PUT /api/v1/courses/:id/outline': {
    may: trainers,
    ...course('/outline'),
    body: (things) => things.outline,
  },
  'POST /api/v1/courses/:id/outline/impact': {
    may: trainers,
    ...course('/outline/impact'),
    body: (things) => things.outline,
  },
  'POST /api/v1/courses/:id/files': {
    may: trainers,
    path: (things) => `/api/v1/courses/${things.course}/files?fileName=guide.txt`,
  },
  'POST /api/v1/courses/:id/publish': { may: trainers, ...course('/publish') },
  'POST /api/v1/courses/:id/close': { may: trainers, ...course('/close') },

  'GET /api/v1/enrolments': { may: signedIn },
  'POST /api/v1/enrolments': { may: signedIn, body: (things) => ({ courseId: things.course }) },
  'GET /api/v1/enrolments/:id': { may: owner, path: (things) => `/api/v1/enrolments/${things.enrolment}` },
  'GET /api/v1/activities/:id/notes': { may: owner, ...activity('/notes') },
  'PUT /api/v1/activities/:id/notes/:block': {
    may: owner,
    ...activity('/notes/b1'),
    body: () => ({ text: 'x', seen: null }),
  },
  'GET /api/v1/me/notes': { may: signedIn },
  // Nobody has one here: the owner is told the same as everybody else.
  'DELETE /api/v1/me/notes/:id': { may: [], path: (things) => `/api/v1/me/notes/${things.activity}` },
  'GET /api/v1/untracked': { may: everyone },
  'GET /api/v1/untracked/:id': { may: everyone, path: (things) => `/api/v1/untracked/${things.untracked}` },
  'GET /api/v1/activities/:id/player': { may: owner, ...activity('/player') },
  'GET /api/v1/activities/:id/preview': { may: trainers, ...activity('/preview') },
  'POST /api/v1/activities/:id/previews': { may: trainers, ...activity('/previews') },
  'POST /api/v1/activities/:id/launches': { may: owner, ...activity('/launches') },
  // A focal point elsewhere has nobody in the course, and is shown that.
  'GET /api/v1/courses/:id/people': { may: inviters, ...course('/people') },
  'GET /api/v1/courses/:id/people.csv': { may: inviters, ...course('/people.csv') },
  'GET /api/v1/courses/:id/people/:enrolmentId': { may: inviteThere, ...result() },
  'GET /api/v1/courses/:id/people/:enrolmentId/attempts/:attemptId': { may: trainers, ...resultAttempt() },
  'GET /api/v1/courses/:id/people/:enrolmentId/attempts/:attemptId/trace': {
    may: trainers,
    ...resultAttempt('/trace'),
  },
  'GET /api/v1/courses/:id/people/:enrolmentId/attempts/:attemptId/interactions.csv': {
    may: trainers,
    ...resultAttempt('/interactions.csv'),
  },
  'GET /api/v1/courses/:id/people/:enrolmentId/attempts/:attemptId/objectives.csv': {
    may: trainers,
    ...resultAttempt('/objectives.csv'),
  },
  'POST /api/v1/attempts/:id/trace': {
    may: owner,
    path: (things) => `/api/v1/attempts/${things.attempt}/trace`,
    body: (things) => ({
      attempt: things.attempt,
      epoch: 1,
      dropped: 0,
      calls: [
        { n: 1, ms: 0, item: 'a', method: 'Commit', element: '', value: null, answer: 'true', error: '0' },
      ],
    }),
  },
  'GET /api/v1/activities/:id/resource': {
    may: [...owner, ...trainers],
    path: (things) => `/api/v1/activities/${things.resource}/resource`,
  },
  'GET /api/v1/activities/:id/file': {
    may: [...owner, ...trainers],
    path: (things) => `/api/v1/activities/${things.resource}/file`,
  },
  'POST /api/v1/activities/:id/done': {
    may: owner,
    path: (things) => `/api/v1/activities/${things.resource}/done`,
  },
  'POST /api/v1/attempts/:id/commits': {
    may: owner,
    path: (things) => `/api/v1/attempts/${things.attempt}/commits`,
    body: (things) => things.commit,
  },
  'GET /api/v1/certificates': { may: signedIn },
  'GET /api/v1/certificates/:id': {
    may: owner,
    path: (things) => `/api/v1/certificates/${things.certificate}`,
  },
  'GET /api/v1/certificates/:id/pdf': {
    may: ['owner', 'admin'],
    path: (things) => `/api/v1/certificates/${things.certificate}/pdf`,
  },
  'GET /api/v1/enrolments/:id/certificate-explanation': {
    may: ['owner', 'admin'],
    path: (things) => `/api/v1/enrolments/${things.enrolment}/certificate-explanation`,
  },
  'POST /api/v1/certificate-name': { may: signedIn },
  'POST /api/v1/certificate-corrections': { may: signedIn },
  'GET /api/v1/admin/certificates': { may: admins },
  'GET /api/v1/admin/certificates/counts': { may: admins },
  'GET /api/v1/admin/certificates/held': { may: admins },
  'GET /api/v1/admin/certificates/register.csv': { may: admins },
  'GET /api/v1/admin/certificates/:id': { may: admins, ...deskCertificate() },
  'GET /api/v1/admin/certificate-corrections': { may: admins },
  'POST /api/v1/admin/certificate-corrections/:id/acceptance': {
    may: admins,
    path: async (things) => `/api/v1/admin/certificate-corrections/${await things.correction()}/acceptance`,
  },
  'POST /api/v1/admin/certificate-corrections/:id/refusal': {
    may: admins,
    path: async (things) => `/api/v1/admin/certificate-corrections/${await things.correction()}/refusal`,
    body: () => ({ answer: 'Le nom est juste.' }),
  },
  'POST /api/v1/admin/certificates/:id/replacement': {
    may: admins,
    ...deskCertificate('/replacement'),
    body: () => ({ givenName: 'A', familyName: 'B', reason: 'Faute de frappe' }),
  },
  'POST /api/v1/admin/certificates/:id/withdrawal': {
    may: admins,
    ...deskCertificate('/withdrawal'),
    body: () => ({ reason: 'Délivré par erreur' }),
  },
  'GET /api/v1/verifications/:token': {
    may: everyone,
    path: (things) => `/api/v1/verifications/${things.verification}`,
  },
  'POST /api/v1/verifications': { may: everyone },
};
