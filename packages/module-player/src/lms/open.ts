import { findApi } from './find-api.ts';
import type { Lms } from './lms.ts';
import { openScorm12 } from './scorm-12.ts';
import { openScorm2004 } from './scorm-2004.ts';
import { openDevice } from './this-device.ts';

/** What a module was compiled for; `folder` asks nobody. */
export type Standard = 'scorm12' | 'scorm2004' | 'folder';

/** Opens the session with whoever keeps what the learner does. */
export function openLms(standard: Standard, moduleId: string, window: Window): Lms {
  return remote(standard, window) ?? openDevice(moduleId);
}

function remote(standard: Standard, window: Window): Lms | null {
  if (standard === 'folder') return null;

  const is12 = standard === 'scorm12';
  const api = findApi(is12 ? 'API' : 'API_1484_11', window);
  if (!api) return null;
  return is12 ? openScorm12(api) : openScorm2004(api);
}
