/** What a page or a style sheet asks the browser to load. */
export interface Reference {
  /** As written: an address or a path. */
  target: string;
  /** What it is for the browser, in the words of a content policy. */
  use: 'script' | 'style' | 'img' | 'media' | 'font' | 'frame';
}

const USES: Readonly<Record<string, Reference['use']>> = {
  script: 'script',
  img: 'img',
  image: 'img',
  input: 'img',
  iframe: 'frame',
  frame: 'frame',
  embed: 'frame',
  object: 'frame',
  audio: 'media',
  video: 'media',
  source: 'media',
  track: 'media',
};
// Every repetition has an end: a package is not trusted, and a page made to be slow must not hold up an import.
const TAG =
  /<(script|link|img|image|input|iframe|frame|embed|object|audio|video|source|track)\b([^<>]{0,4000})>/gi;
const ATTRIBUTE = /\s(src|href|data|poster|rel)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const FONT = /\.(woff2?|ttf|otf|eot)([?#]|$)/i;
/** What the elements of an HTML page load. Links that wait for a press are none of it. */
export function referencesOfPage(html: string): Reference[] {
  return [...withoutScripts(withoutComments(html)).matchAll(TAG)].flatMap(([, tag = '', rest = '']) => {
    const attributes = attributesOf(rest);
    if (tag.toLowerCase() === 'link') return linkOf(attributes);

    const use = USES[tag.toLowerCase()] ?? 'img';
    const target = attributes.get('src') ?? attributes.get('data') ?? attributes.get('href');
    const poster = attributes.get('poster');
    return [
      ...(target ? [{ target, use }] : []),
      ...(poster ? [{ target: poster, use: 'img' as const }] : []),
    ];
  });
}

/** What a style sheet loads: fonts, images, other sheets. */
export function referencesOfStyle(css: string): Reference[] {
  const text = without(css, '/*', '*/');
  const sheets = [...text.matchAll(/@import\s{1,20}(?:url\(\s{0,20})?["']?([^"')(\s;@]{1,2000})/gi)].map(
    ([, target = '']): Reference => ({ target, use: 'style' }),
  );
  const others = [
    ...text
      .replace(/@import[^;@]{0,2000};/gi, '')
      .matchAll(/url\(\s{0,20}["']?([^"'()]{1,2000}?)["']?\s{0,20}\)/gi),
  ].map(([, target = '']): Reference => ({ target, use: FONT.test(target) ? 'font' : 'img' }));
  return [...sheets, ...others];
}

const withoutComments = (html: string) => without(without(html, '<!--', '-->'), '/*', '*/');

/** The text without what stands between two signs; what is opened and never closed stays. */
function without(text: string, open: string, close: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf(open, from);
    const end = start < 0 ? -1 : text.indexOf(close, start + open.length);
    if (end < 0) return kept.join('') + text.slice(from);
    kept.push(text.slice(from, start));
    from = end + close.length;
  }
}

/** What a script holds is put together as it runs: its element stays, its body goes. */
function withoutScripts(html: string): string {
  const lower = html.toLowerCase();
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = lower.indexOf('<script', from);
    const body = start < 0 ? -1 : lower.indexOf('>', start);
    const end = body < 0 ? -1 : lower.indexOf('</script', body);
    if (end < 0) return kept.join('') + html.slice(from);
    kept.push(html.slice(from, body + 1));
    from = end;
  }
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      (double ?? single ?? bare ?? '').trim(),
    ]),
  );
}

function linkOf(attributes: ReadonlyMap<string, string>): Reference[] {
  const target = attributes.get('href');
  const rel = attributes.get('rel')?.toLowerCase() ?? '';
  if (!target || !/stylesheet|icon|preload/.test(rel)) return [];

  if (rel.includes('stylesheet')) return [{ target, use: 'style' }];
  return [{ target, use: FONT.test(target) ? 'font' : 'img' }];
}
