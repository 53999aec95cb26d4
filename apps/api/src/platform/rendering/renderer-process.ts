import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, PdfJob } from './protocol.js';

const program = fileURLToPath(new URL('./render-child.js', import.meta.url));

/** The process ended, hung or could not be started; the job itself may be without fault. */
export class RendererGone extends Error {}

/** One child process that renders. When it is gone it stays gone: take another. */
export class RendererProcess {
  private readonly folder = mkdtempSync(path.join(os.tmpdir(), 'vigie-render-'));
  private readonly child: ChildProcess;
  private pending: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  private isGone = false;

  constructor() {
    this.child = fork(program, [emptyFolder(this.folder)], {
      env: surroundings(this.folder),
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('message', (answer: Answer) => this.pending?.resolve(answer));
    this.child.on('error', () => this.end());
    this.child.on('exit', () => this.end());
  }

  get isUsable(): boolean {
    return !this.isGone;
  }

  /** The child's process id, for whoever watches or kills it. */
  get pid(): number | undefined {
    return this.child.pid;
  }

  /** @throws RendererGone when the process ends, or has not answered after so many milliseconds. */
  async ask(job: PdfJob, withinMs: number): Promise<Answer> {
    const timer = setTimeout(() => this.end(), withinMs);
    try {
      return await new Promise<Answer>((resolve, reject) => {
        this.pending = { resolve, reject };
        if (this.isGone) reject(new RendererGone('the renderer is gone'));
        else this.child.send(job, (error) => error && this.end());
      });
    } finally {
      clearTimeout(timer);
      this.pending = undefined;
    }
  }

  /** Ends the process at once, and whatever it was doing. */
  end(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
    this.pending?.reject(new RendererGone('the renderer ended or did not answer in time'));
  }
}

const emptyFolder = (folder: string): string => {
  const empty = path.join(folder, 'empty');
  mkdirSync(empty);
  return empty;
};

/**
 * All that the child sees of its surroundings. Typst loads the system's fonts unless fontconfig knows of none, and
 * would then use them in silence; an address where nobody listens keeps it from fetching anything.
 */
function surroundings(folder: string): NodeJS.ProcessEnv {
  const file = path.join(folder, 'fonts.conf');
  const dir = path.join(folder, 'empty');
  writeFileSync(file, `<?xml version="1.0"?><fontconfig><dir>${dir}</dir></fontconfig>\n`);
  const nowhere = 'http://127.0.0.1:9';
  return { FONTCONFIG_FILE: file, HOME: dir, TZ: 'UTC', HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere };
}
