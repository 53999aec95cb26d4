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
const TAG = /<(script|link|img|image|input|iframe|frame|embed|object|audio|video|source|track)\b([^>]*)>/gi;
const ATTRIBUTE = /\s(src|href|data|poster|rel)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const FONT = /\.(woff2?|ttf|otf|eot)([?#]|$)/i;
/** What a script holds is put together as it runs. */
const SCRIPT_BODY = /(<script\b[^>]*>)[\s\S]*?<\/script>/gi;
const COMMENT = /<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g;

/** What the elements of an HTML page load. Links that wait for a press are none of it. */
export function referencesOfPage(html: string): Reference[] {
  return [...html.replace(COMMENT, '').replace(SCRIPT_BODY, '$1').matchAll(TAG)].flatMap(
    ([, tag = '', rest = '']) => {
      const attributes = attributesOf(rest);
      if (tag.toLowerCase() === 'link') return linkOf(attributes);

      const use = USES[tag.toLowerCase()] ?? 'img';
      const target = attributes.get('src') ?? attributes.get('data') ?? attributes.get('href');
      const poster = attributes.get('poster');
      return [
        ...(target ? [{ target, use }] : []),
        ...(poster ? [{ target: poster, use: 'img' as const }] : []),
      ];
    },
  );
}

/** What a style sheet loads: fonts, images, other sheets. */
export function referencesOfStyle(css: string): Reference[] {
  const text = css.replace(COMMENT, '');
  const sheets = [...text.matchAll(/@import\s+(?:url\(\s*)?["']?([^"')\s;]+)/gi)].map(
    ([, target = '']): Reference => ({ target, use: 'style' }),
  );
  const others = [...text.replace(/@import[^;]*;/gi, '').matchAll(/url\(\s*["']?([^"')]+?)["']?\s*\)/gi)].map(
    ([, target = '']): Reference => ({ target, use: FONT.test(target) ? 'font' : 'img' }),
  );
  return [...sheets, ...others];
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

  return [{ target, use: rel.includes('stylesheet') ? 'style' : FONT.test(target) ? 'font' : 'img' }];
}
