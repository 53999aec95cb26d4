import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type House, openHouse } from '../../support/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('hosts', () => {
  test('the LMS answers under its own name alone', async () => {
    (await house.anonymous().get('/health/live')).expect(200);
    expect((await house.anonymous().get('/api/v1/me', { host: 'evil.example' })).expect(421).body.type).toBe(
      'request/unknown-host',
    );
  });

  test('loopback addresses lead to the LMS', async () => {
    const answer = await house.anonymous().get('/v/abc?x=1', { host: '127.0.0.1:3999' });
    expect(answer.expect(307).headers.location).toBe('http://localhost:3999/v/abc?x=1');
  });

  test('health is answered under any name, for balancers', async () => {
    (await house.anonymous().get('/health/ready', { host: '10.0.0.7' })).expect(200);
  });
});

describe('the description of the API', () => {
  test('covers every route with its answer and can be browsed', async () => {
    const { paths, components } = (await house.anonymous().get('/api/openapi.json')).expect(200).body;
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/session',
        '/api/v1/courses',
        '/api/v1/activities/{id}/launches',
        '/api/v1/certificates',
      ]),
    );
    const operations = Object.values(paths).flatMap((path) => Object.values(path as object));
    for (const operation of operations) {
      const answers = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
      expect(
        answers.some(([status, answer]) => status === '204' || (answer as { content?: object }).content),
      ).toBe(true);
    }
    expect(components.schemas.Verification.properties.state).toBeDefined();
    (await house.anonymous().get('/api/docs')).expect(200);
  });
});

test('an unknown route is a problem with a reference', async () => {
  const answer = await house.anonymous().get('/api/v1/nothing');
  expect(answer.expect(404).headers['content-type']).toMatch('application/problem+json');
  expect(answer.body).toMatchObject({ status: 404, reference: answer.headers['x-request-id'] });
});

test('answers of the API are never kept by a browser and never framed', async () => {
  const { headers } = await house.anonymous().get('/api/v1/me');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});
