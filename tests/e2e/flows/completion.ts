import { expect, type Page } from '@playwright/test';
import type { Launch } from '@vigie/contracts';
import { aCommit } from '../../builders/commit.js';

/**
 * Passes an activity as the player would report it, and confirms the name: what follows is about the certificate.
 *
 * @returns the attempt's id
 */
export async function passActivity(page: Page, activityId: string, names: [string, string]): Promise<string> {
  const launch = (await post(page, `/api/v1/activities/${activityId}/launches`, {})) as Launch;
  const commit = aCommit(launch, {
    seq: launch.startSeq,
    status: 'passed',
    raw: '100',
    exit: '',
    final: true,
    sticky: { passed: true, score: 1 },
  });
  await post(page, `/api/v1/attempts/${launch.attempt}/commits`, commit);
  // Once for every account: an earlier journey may have done it.
  const data = { givenName: names[0], familyName: names[1] };
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.post('/api/v1/certificate-name', { data, headers });
  expect([200, 201, 204, 409], `confirming the name: ${answer.status()}`).toContain(answer.status());
  return launch.attempt;
}

async function post(page: Page, path: string, body: object): Promise<unknown> {
  const origin = new URL(page.url()).origin;
  const answer = await page.request.post(path, { data: body, headers: { origin } });
  expect(answer.ok(), `${path} ${answer.status()} ${await answer.text()}`).toBe(true);
  return answer.json();
}
