import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Course, Me, ResultPage, ResultRow } from '@vigie/contracts';
import { complete, confirmName } from '../../builders/certificate.js';
import { aCommit } from '../../builders/commit.js';
import { aPublishedCourse } from '../../builders/course.js';
import type { Client } from '../../support/client.js';
import { type House, openHouse } from '../../support/house.js';
import { until } from '../../support/until.js';

let house: House;
let trainer: Client;
let course: Course;
let here: string;
let elsewhere: string;
const people = new Map<string, Me>();

function personOf(familyName: string): Me {
  const person = people.get(familyName);
  if (!person) throw new Error(`${familyName} is nobody`);
  return person;
}

const enrol = async (client: Client): Promise<string> =>
  (await client.post('/api/v1/enrolments', { courseId: course.id })).expect(201).body.id;

const list = async (client: Client, query = ''): Promise<ResultPage> =>
  (await client.get(`/api/v1/courses/${course.id}/people${query}`)).expect(200).body;

const familyNames = ({ items }: ResultPage) => items.map(({ person }) => person.familyName);

const rowOf = async (familyName: string): Promise<ResultRow> => {
  const row = (await list(trainer)).items.find(({ person }) => person.familyName === familyName);
  if (!row) throw new Error(`${familyName} is not in the course`);
  return row;
};

beforeAll(async () => {
  house = await openHouse();
  [here, elsewhere] = [await house.organisation('Ici'), await house.organisation('Là-bas')];
  trainer = await house.as(await house.person({ roles: ['learner', 'trainer'] }));
  course = await aPublishedCourse(trainer, { certificate: 'participation' });

  for (const [familyName, organisationId] of [
    ['Aubert', here],
    ['Benali', elsewhere],
    ['Cissé', here],
    ['Diaz', elsewhere],
  ] as const)
    people.set(familyName, await house.person({ familyName, organisationId, givenName: '=cmd|/C calc' }));

  await enrol(await house.as(personOf('Aubert')));
  const begun = await house.as(personOf('Benali'));
  await enrol(begun);
  const launch = (await begun.post(`/api/v1/activities/${course.activities[0]?.id}/launches`, {})).expect(
    200,
  ).body;
  const commit = aCommit(launch, { sessionTime: '0000:02:05.00' });
  (await begun.post(`/api/v1/attempts/${launch.attempt}/commits`, commit)).expect(200);
  await complete(course, await house.as(personOf('Cissé')));
  const certified = await house.as(personOf('Diaz'));
  await confirmName(certified, { givenName: 'Rosa', familyName: 'Diaz' });
  await complete(course, certified);
  await until('the course to be completed twice', async () => {
    const { counts } = await list(trainer);
    return counts.done === 2 && counts.held === 1 && counts.certified === 1;
  });
}, 60_000);
afterAll(() => house.close());

describe('the people of a course', () => {
  test('are listed by name with state, progress, time and certificate', async () => {
    const { items, total, counts } = await list(trainer);
    expect(
      items.map(({ person, progress, met, required, certificate, seconds }) => [
        person.familyName,
        progress,
        `${met}/${required}`,
        certificate.standing,
        seconds,
      ]),
    ).toEqual([
      ['Aubert', 'not-started', '0/1', 'none', 0],
      ['Benali', 'in-progress', '0/1', 'none', 125],
      ['Cissé', 'done', '1/1', 'held', 10],
      ['Diaz', 'done', '1/1', 'issued', 10],
    ]);
    expect(total).toBe(4);
    expect(counts).toEqual({
      all: 4,
      notStarted: 1,
      inProgress: 1,
      done: 2,
      passed: 0,
      held: 1,
      certified: 1,
    });
  });

  test.each([
    ['?state=not-started', ['Aubert']],
    ['?state=in-progress', ['Benali']],
    ['?state=done', ['Cissé', 'Diaz']],
    ['?state=passed', []],
    ['?state=held', ['Cissé']],
    ['?state=certified', ['Diaz']],
    ['?q=bena', ['Benali']],
    ['?q=%25', []],
    ['?order=desc', ['Diaz', 'Cissé', 'Benali', 'Aubert']],
    ['?sort=organisation', ['Aubert', 'Cissé', 'Benali', 'Diaz']],
    ['?sort=time&order=desc', ['Benali']],
    ['?page=2', []],
  ])('narrowed and sorted by %s', async (query, expected) => {
    const found = familyNames(await list(trainer, query));
    expect(query.includes('time') ? found.slice(0, 1) : found).toEqual(expected);
  });

  test('of one organisation', async () => {
    expect(familyNames(await list(trainer, `?organisationId=${here}`))).toEqual(['Aubert', 'Cissé']);
  });

  test('are paged by fifty, each once, whatever the order', async () => {
    const other = await aPublishedCourse(trainer, { title: 'Un grand cours' });
    await house.database.sql(
      `with many as (insert into user_account (id, email, given_name, family_name, organisation_id, created_at, session_generation)
          select gen_random_uuid(), 'many-' || n || '@vigie.example', 'Ada', 'Même', $2, now(), 0
            from generate_series(1, 120) n returning id)
       insert into enrolment (id, user_id, course_id, state, enrolled_at)
       select gen_random_uuid(), id, $1, 'active', now() from many`,
      [other.id, here],
    );
    for (const sort of ['name', 'organisation', 'last', 'time', 'enrolled']) {
      const seen = new Set<string>();
      for (const page of [1, 2, 3]) {
        const answer = await trainer.get(`/api/v1/courses/${other.id}/people?sort=${sort}&page=${page}`);
        for (const { enrolmentId } of answer.expect(200).body.items) seen.add(enrolmentId);
      }
      expect([sort, seen.size]).toEqual([sort, 120]);
    }
    const csv = (await trainer.get(`/api/v1/courses/${other.id}/people.csv`)).expect(200).text;
    expect(csv.trim().split('\r\n')).toHaveLength(121);
  });

  test('leave as CSV, with the same filters, and no cell is a formula', async () => {
    const { text, headers } = (
      await trainer.get(`/api/v1/courses/${course.id}/people.csv?state=held`)
    ).expect(200);
    expect(headers['content-disposition']).toBe('attachment; filename="people.csv"');
    const [head, ...rows] = text.split('\r\n').filter((line) => line !== '');
    expect(head).toMatch(/^\uFEFFgiven_name,family_name,/);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^'=cmd\|\/C calc,Cissé,/);
  });

  test('are not shown in a state that there is not', async () => {
    (await trainer.get(`/api/v1/courses/${course.id}/people?state=lost`)).expect(400);
  });
});

describe('a focal point', () => {
  let focal: Client;
  beforeAll(async () => {
    const grants = [{ role: 'focal-point', scope: 'organisation', scopeId: here } as const];
    focal = await house.as(await house.person({ organisationId: here, grants }));
  });

  test('sees the people of the own organisation, and numbers about them alone', async () => {
    const page = await list(focal);
    expect(familyNames(page)).toEqual(['Aubert', 'Cissé']);
    expect(page.counts).toMatchObject({ all: 2, done: 1, certified: 0 });
    expect(page.organisations).toEqual([{ id: here, name: 'Ici' }]);
    expect(page.can).toEqual([]);
    expect(familyNames(await list(focal, `?organisationId=${elsewhere}`))).toEqual([]);
    const csv = (await focal.get(`/api/v1/courses/${course.id}/people.csv`)).expect(200).text;
    expect(csv).not.toContain('Diaz');
  });

  test('sees how far they are and why, and neither answers nor trace', async () => {
    const own = await rowOf('Cissé');
    const path = `/api/v1/courses/${course.id}/people/${own.enrolmentId}`;
    const detail = (await focal.get(path)).expect(200).body;
    expect(detail.explanation).toMatchObject({ met: true });
    expect(detail.can).toEqual([]);
    const [{ attempts }] = detail.activities;
    for (const rest of ['', '/trace', '/interactions.csv', '/objectives.csv'])
      (await focal.get(`${path}/attempts/${attempts[0].id}${rest}`)).expect(403);
  });

  test('finds the courses of one of these people, and of nobody else', async () => {
    const own = personOf('Cissé').id;
    const { items } = (await focal.get(`/api/v1/people/${own}/courses`)).expect(200).body;
    expect(items).toMatchObject([{ course: { id: course.id }, progress: 'done', met: 1, required: 1 }]);
    (await focal.get(`/api/v1/people/${personOf('Diaz').id}/courses`)).expect(404);
  });

  test('does not see anybody of another organisation', async () => {
    const { enrolmentId } = await rowOf('Diaz');
    (await focal.get(`/api/v1/courses/${course.id}/people/${enrolmentId}`)).expect(404);
  });
});

test('a trainer of another course and a learner are told nothing', async () => {
  const other = await aPublishedCourse(trainer, { title: 'Autre' });
  const grants = [{ role: 'trainer', scope: 'course', scopeId: other.id } as const];
  (await (await house.as(await house.person({ grants }))).get(`/api/v1/courses/${course.id}/people`)).expect(
    404,
  );
  (await (await house.as(personOf('Aubert'))).get(`/api/v1/courses/${course.id}/people`)).expect(403);
});

test('an enrolment of another course is not found in this one', async () => {
  const other = await aPublishedCourse(trainer, { title: 'Encore un autre' });
  const { enrolmentId } = await rowOf('Diaz');
  (await trainer.get(`/api/v1/courses/${other.id}/people/${enrolmentId}`)).expect(404);
});

describe('looking at a person', () => {
  const viewed = async (userId: string) =>
    house.database.sql<{ actorId: string; after: unknown }>(
      `select actor_id as "actorId", after from audit_entry
        where action = 'identity.recordViewed' and subject_id = $1 order by number`,
      [userId],
    );

  test('is recorded once an hour, for each viewer', async () => {
    const viewer = await house.person({ roles: ['learner', 'trainer'] });
    const client = await house.as(viewer);
    const row = await rowOf('Benali');
    const path = `/api/v1/courses/${course.id}/people/${row.enrolmentId}`;
    const before = (await viewed(row.person.id)).length;
    await client.get(path);
    await client.get(path);
    const entries = await until('the entry', async () => {
      const all = await viewed(row.person.id);
      return all.length > before ? all : undefined;
    });
    const own = entries.filter(({ actorId }) => actorId === viewer.id);
    expect(own).toEqual([{ actorId: viewer.id, after: { page: 'person-in-course', of: course.id } }]);

    house.clock.set(new Date(Date.now() + 61 * 60_000));
    await client.get(path).finally(() => house.clock.set(null));
    await until('the entry of the next hour', async () => {
      const all = await viewed(row.person.id);
      return all.filter(({ actorId }) => actorId === viewer.id).length === 2;
    });
  });

  test('is not recorded when it is oneself', async () => {
    const learner = personOf('Aubert');
    const client = await house.as(learner);
    const { enrolmentId } = await rowOf('Aubert');
    (await client.get(`/api/v1/enrolments/${enrolmentId}`)).expect(200);
    const grants = [{ role: 'focal-point', scope: 'organisation', scopeId: here } as const];
    const self = await house.person({ organisationId: here, grants });
    const selfClient = await house.as(self);
    const own = await enrol(selfClient);
    (await selfClient.get(`/api/v1/courses/${course.id}/people/${own}`)).expect(200);
    // A view of somebody else, told afterwards, is recorded: so the ones before would be too.
    (await selfClient.get(`/api/v1/courses/${course.id}/people/${enrolmentId}`)).expect(200);
    await until('the entry', async () =>
      (await viewed(learner.id)).some(({ actorId }) => actorId === self.id),
    );
    expect(await viewed(self.id)).toEqual([]);
    expect((await viewed(learner.id)).filter(({ actorId }) => actorId === learner.id)).toEqual([]);
  });

  test('is recorded for the account and the certificate of somebody too', async () => {
    const admin = await house.person({ roles: ['learner', 'admin'] });
    const client = await house.as(admin);
    const subject = personOf('Diaz');
    const [certificate] = (await client.get('/api/v1/admin/certificates')).expect(200).body.items;
    (await client.get(`/api/v1/admin/certificates/${certificate.id}`)).expect(200);
    const other = personOf('Cissé');
    (await client.get(`/api/v1/people/${other.id}`)).expect(200);
    await until('both entries', async () => {
      const pages = [...(await viewed(subject.id)), ...(await viewed(other.id))]
        .filter(({ actorId }) => actorId === admin.id)
        .map(({ after }) => after);
      return (
        JSON.stringify(pages) ===
        JSON.stringify([
          { of: certificate.id, page: 'certificate' },
          { of: null, page: 'person' },
        ])
      );
    });
  });
});
