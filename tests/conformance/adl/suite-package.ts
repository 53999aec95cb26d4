import { endingOf } from './pages.js';

/** The files of a package of the suite: its manifest as it is, and our own page in place of each of its pages. */
export function packageFiles(manifest: string): Record<string, string> {
  return Object.fromEntries([
    ['imsmanifest.xml', manifest],
    ...pagePaths(manifest).map((path): [string, string] => [path, page(path.replace(/^.*\//, ''))]),
  ]);
}

/** Where the manifest has its launch files: each behind its resource's `xml:base`. */
function pagePaths(manifest: string): string[] {
  const resources = manifest.match(/<resource\s[^>]*>/g) ?? [];
  return resources.flatMap((tag) => {
    const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1] ?? '';
    const href = attribute('href');
    return href === '' ? [] : [attribute('xml:base') + href];
  });
}

/**
 * Says what the runner has it say, by the API that it finds as the specification tells to; and its last words by
 * itself.
 *
 * @see SCORM 2004 4th Ed. RTE 3.3.6
 */
function page(name: string): string {
  const { isAtOnce, lastWish } = endingOf(name);
  const wish = lastWish === null ? '' : `api.SetValue('adl.nav.request', '${lastWish}');`;
  return `<!doctype html><meta charset="utf-8"><title>${name}</title><h1>${name}</h1><script>
    let api = null;
    for (let win = window; !api && win !== win.parent; win = win.parent) api = win.parent.API_1484_11 ?? null;
    var say = (method, given) => {
      const value = String(api[method](...given));
      return { value, error: method === 'GetLastError' ? value : String(api.GetLastError()) };
    };
    ${isAtOnce ? '' : `addEventListener('pagehide', () => { ${wish} api.Terminate(''); });`}
    document.documentElement.dataset.open = '';
  </script>`;
}
