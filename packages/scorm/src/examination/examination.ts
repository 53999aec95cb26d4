import { foldPath, folderOf } from '../file-tree.js';
import type { Manifest } from '../manifest.types.js';
import { isReadableScript } from '../prerequisites.js';
import { type Finding, Findings } from './finding.js';
import { type Reference, referencesOfPage, referencesOfStyle } from './references.js';

const PAGE = /\.x?html?$/i;
const STYLE = /\.css$/i;
const SCRIPT = /\.m?js$/i;
const PLUG_IN = /\.(swf|dcr|dir|class|jar|unity3d|xap)$/i;
const EXTERNAL = /^(https?:)?\/\//i;
const ELSEWHERE = /^(data|blob|javascript|mailto|about|tel|file):|^#|^$/i;
/** From here on a file takes minutes on a poor line. */
const HEAVY_BYTES = 25 * 1024 ** 2;

/**
 * Looks at a package's files as they pass, and says what will not work, and what is worth knowing, before the first
 * learner finds out. Advice, never a refusal: it reads text, and a course may build its addresses as it runs.
 */
export class Examination {
  private readonly findings = new Findings();
  private readonly exact: ReadonlySet<string>;
  private readonly folded: ReadonlySet<string>;
  private readonly launchFiles: ReadonlySet<string>;
  /** The package has something that could speak to the LMS. */
  private speaks = false;
  private saysStatus = false;

  constructor(
    private readonly manifest: Pick<Manifest, 'items' | 'standard'>,
    paths: readonly string[],
  ) {
    this.exact = new Set(paths);
    this.folded = new Set(paths.map(foldPath));
    this.launchFiles = new Set(manifest.items.flatMap(({ href }) => (href === null ? [] : [href])));
  }

  /** Is there anything to read in a file of this name? The others need only be `weighed`. */
  static reads(path: string): boolean {
    return PAGE.test(path) || STYLE.test(path) || SCRIPT.test(path);
  }

  /** Every file, whatever it holds. */
  weigh(path: string, sizeBytes: number): void {
    if (sizeBytes >= HEAVY_BYTES) this.findings.add('heavy-file', path, null);
    if (PLUG_IN.test(path)) this.findings.add('plug-in', path, null);
  }

  /** A page or script that is too long to be read: what it says is not known, so nothing is said to be lacking. */
  skip(path: string): void {
    if (STYLE.test(path)) return;
    this.speaks = true;
    this.saysStatus = true;
  }

  /** A page, style sheet or script. */
  read(path: string, text: string): void {
    if (STYLE.test(path)) this.follow(path, referencesOfStyle(text));
    if (PAGE.test(path)) {
      this.follow(path, referencesOfPage(text));
      if (this.launchFiles.has(path) && !/<meta[^<>]{1,300}name\s{0,20}=\s*["']?viewport/i.test(text))
        this.findings.add('no-viewport', path, null);
    }
    if (!STYLE.test(path)) this.listen(path, text);
  }

  /** What was found, the heaviest first. */
  conclude(): Finding[] {
    const isCourse = this.manifest.items.some(({ kind }) => kind === 'sco');
    if (isCourse && !this.speaks) this.findings.add('silent', null, null);
    else if (isCourse && !this.saysStatus) this.findings.add('no-status', null, null);

    for (const { prerequisites, title } of this.manifest.items)
      if (prerequisites !== null && !isReadableScript(prerequisites))
        this.findings.add('unreadable-prerequisites', title, null);
    return this.findings.all();
  }

  private listen(path: string, text: string): void {
    if (/\bLMSInitialize\b|\bAPI_1484_11\b|\bLMSSetValue\b/.test(text)) this.speaks = true;
    if (/lesson_status|completion_status|success_status/.test(text)) this.saysStatus = true;
    if (/\bwindow\.open\s*\(/.test(text)) this.findings.add('pop-up', null, path);
    if (/\b(top|parent)\.location(\.href)?\s*=[^=]|\btop\.location\.(replace|assign)\(/.test(text))
      this.findings.add('frame-escape', null, path);
    if (/\bserviceWorker\s*\.\s*register\s*\(/.test(text)) this.findings.add('service-worker', null, path);
  }

  private follow(path: string, references: readonly Reference[]): void {
    for (const { target } of references) {
      if (ELSEWHERE.test(target)) continue;
      if (EXTERNAL.test(target)) this.leaves(path, target);
      else this.stays(path, target);
    }
  }

  private leaves(path: string, target: string): void {
    const address = URL.parse(target, 'https://package.invalid/');
    if (!address) return;
    this.findings.add(address.protocol === 'http:' ? 'insecure-host' : 'external-host', address.host, path);
  }

  private stays(path: string, target: string): void {
    if (target.startsWith('/')) return this.findings.add('absolute-path', target, path);

    const wanted = pathFrom(path, target);
    if (wanted === null || this.exact.has(wanted)) return;
    this.findings.add(this.folded.has(foldPath(wanted)) ? 'wrong-case' : 'missing-file', wanted, path);
  }
}

/** The path in the package that a relative address leads to; null: nothing that can be told from here. */
function pathFrom(path: string, target: string): string | null {
  // A course fills in its own: `{{image}}`, `<%= src %>`, `${src}`.
  if (/[{}<>$]|%25/.test(target)) return null;

  const base = `https://package.invalid/${folderOf(path).split('/').map(encodeURIComponent).join('/')}`;
  const address = URL.parse(target.replaceAll('\\', '/'), base);
  try {
    return address ? decodeURIComponent(address.pathname.slice(1)) : null;
  } catch {
    return null;
  }
}
