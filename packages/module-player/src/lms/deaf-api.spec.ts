import { expect, it } from '@jest/globals';
import { offerDeafApi } from './deaf-api.ts';
import { findApi, type ScormApi } from './find-api.ts';

it('is what embedded content finds, in place of the module’s own run-time, and keeps nothing', () => {
  const calls: string[] = [];
  const real = { LMSSetValue: (...call: string[]) => calls.push(call.join('=')) };
  const shell = { API: real } as unknown as Window;
  Object.assign(shell, { parent: shell });
  const module = { parent: shell } as unknown as Window;
  const embedded = { parent: module } as unknown as Window;

  offerDeafApi(module);
  const found = findApi('API', embedded) as ScormApi;
  expect(found['LMSInitialize']?.('')).toBe('true');
  expect(found['LMSSetValue']?.('cmi.core.lesson_status', 'passed')).toBe('true');
  expect(found['LMSGetValue']?.('cmi.core.lesson_status')).toBe('');
  expect(found['LMSGetLastError']?.()).toBe('0');
  expect(findApi('API_1484_11', embedded)?.['Terminate']?.('')).toBe('true');
  expect(calls).toEqual([]);
});
