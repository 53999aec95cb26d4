import type { Lms } from './lms.ts';

/** Without a platform: this browser remembers, under the module's own name. */
export function openDevice(moduleId: string): Lms {
  const key = `vigie-module:${moduleId}`;
  return {
    limit: 64_000,
    isRemote: false,
    suspend: recall(key),
    language: '',
    launchData: '',
    learner: '',
    save: ({ suspend }) => void keep(key, suspend),
    interaction: () => undefined,
    close: () => undefined,
  };
}

/** What this browser remembers; '' when there is nothing, or when it may not remember. */
export function recall(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** @returns whether it is kept: private windows and full disks refuse. */
export function keep(key: string, value: string): boolean {
  try {
    if (value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
