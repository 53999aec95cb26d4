/** The functions of a SCORM run-time. All of them answer with text; a wrong call answers '' or 'false'. */
export type ScormApi = Record<string, (...args: string[]) => unknown>;

const DEEPEST = 10;

/** Looks for a run-time in the frames around this page, then in the window that opened it. */
export function findApi(name: 'API' | 'API_1484_11' | 'VigieNotes', from: Window): ScormApi | null {
  return above(name, from) ?? (from.opener ? above(name, from.opener as Window) : null);
}

function above(name: string, from: Window): ScormApi | null {
  let window = from;
  for (let level = 0; level <= DEEPEST; level++) {
    const found = ask(name, window);
    if (found) return found;
    if (window.parent === window) return null;
    window = window.parent;
  }
  return null;
}

// A frame of another origin throws when it is asked; there is no run-time of ours behind it.
function ask(name: string, window: Window): ScormApi | null {
  try {
    return (window as unknown as Record<string, ScormApi | undefined>)[name] ?? null;
  } catch {
    return null;
  }
}
