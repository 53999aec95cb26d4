/** Captions as WebVTT, or the line that cannot be read; 0: the file as a whole. */
export type Captions = { vtt: string } | { line: number };

const TIME = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)[.,](\d{3})`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s+-->\s+${TIME}(\s+\S.*)?$`);

/**
 * Reads captions, WebVTT or SubRip, and writes them as WebVTT with nothing in them but their cues.
 *
 * @see https://www.w3.org/TR/webvtt1/
 */
export function readCaptions(bytes: Uint8Array): Captions {
  const text = decode(bytes);
  if (text === null) return { line: 0 };

  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const cues: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const start = at;
    while (at < lines.length && lines[at]?.trim() !== '') at++;
    const read = cueOf(lines.slice(start, at), start === 0);
    if (read === undefined) return { line: start + 1 };
    if (read !== null) cues.push(read);
    at++;
  }
  return cues.length > 0 ? { vtt: `WEBVTT\n\n${cues.join('\n\n')}\n` } : { line: 0 };
}

/** @returns null: nothing that is shown; undefined: it cannot be read */
function cueOf(block: readonly string[], isFirst: boolean): string | null | undefined {
  const [head = ''] = block;
  if (block.length === 0 || (isFirst && head.startsWith('WEBVTT'))) return null;
  if (/^(NOTE|STYLE|REGION)(\s|$)/.test(head)) return null;

  const timed = head.includes('-->') ? 0 : 1;
  const times = TIMING.exec(block[timed] ?? '');
  if (!times) return undefined;
  const [from, to] = [secondsOf(times.slice(1, 5)), secondsOf(times.slice(5, 9))];
  const words = block.slice(timed + 1).map(harmless);
  if (to <= from || words.some((line) => line.includes('-->'))) return undefined;
  return words.length > 0 ? [`${stamp(from)} --> ${stamp(to)}`, ...words].join('\n') : null;
}

const secondsOf = ([hours = '0', minutes = '0', seconds = '0', thousandths = '0']: (string | undefined)[]) =>
  Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;

function stamp(seconds: number): string {
  const whole = Math.floor(seconds + 0.0005);
  const two = (value: number) => String(value).padStart(2, '0');
  const thousandths = String(Math.round((seconds - whole) * 1000)).padStart(3, '0');
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${thousandths}`;
}

/** Slanted, bold and underlined words, and who speaks, stay marked; colours and fonts do not. */
const harmless = (line: string): string => line.replace(/<(?!\/?[biu]>|v[ .]|\/v>)[^>]*>/gi, '');

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
