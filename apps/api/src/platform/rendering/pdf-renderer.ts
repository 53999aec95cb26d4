import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { DomainError } from '../http/problem.js';
import type { Answer, PdfJob } from './protocol.js';
import { RendererGone, RendererProcess } from './renderer-process.js';

const tries = 2;

/** The text holds characters that none of our fonts can write. */
export class MissingGlyphs extends Error {
  constructor(readonly characters: string[]) {
    super(`no font has ${characters.length} of the characters`);
  }
}

/**
 * Renders PDFs in a child process, one after the other: Typst is synchronous, and a document must never stop the
 * house. A child that dies or hangs is replaced and the job tried again, once.
 */
@Injectable()
export class PdfRenderer implements OnApplicationShutdown {
  /** Time for one document, the start of the process included; most take some ten milliseconds. */
  withinMs = 15_000;
  /** Typst keeps some 0.15 MB of each document: after so many, a new process takes over. */
  documentsPerProcess = 500;
  private process: RendererProcess | undefined;
  private rendered = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly logger: PinoLogger) {}

  /**
   * The same job gives the same bytes, in every process and at any time.
   *
   * @throws MissingGlyphs
   * @throws DomainError rendering/unavailable (503) when the renderer cannot be started or died twice.
   */
  async render(job: PdfJob): Promise<Buffer> {
    const mine = this.last.then(() => this.renderNow(job));
    this.last = mine.catch(() => undefined);
    const answer = await mine;
    switch (answer.kind) {
      case 'done':
        return Buffer.from(answer.pdf);
      case 'missing-glyphs':
        throw new MissingGlyphs(answer.characters);
      case 'failed':
        // The diagnostics may quote the data: they are for whoever writes templates, never for the log.
        throw new Error('a document could not be typeset', { cause: answer });
    }
  }

  private async renderNow(job: PdfJob): Promise<Answer> {
    for (let attempt = 1; attempt <= tries; attempt++) {
      const process = this.usableProcess();
      try {
        return await process.ask(job, this.withinMs);
      } catch (error) {
        if (!(error instanceof RendererGone)) throw error;
        this.logger.warn({ attempt }, 'the renderer is gone, another one takes its place');
      }
    }
    throw new DomainError('rendering/unavailable', 503, 'Documents cannot be made right now');
  }

  private usableProcess(): RendererProcess {
    if (this.rendered++ >= this.documentsPerProcess) this.process?.end();
    if (this.process?.isUsable) return this.process;

    this.rendered = 1;
    this.process = new RendererProcess();
    return this.process;
  }

  /** The process that renders now, if there is one. @public killed by the tests */
  get pid(): number | undefined {
    return this.process?.isUsable ? this.process.pid : undefined;
  }

  onApplicationShutdown(): void {
    this.process?.end();
  }
}
