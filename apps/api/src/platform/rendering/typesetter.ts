import typst from '@myriaddreamin/typst-ts-node-compiler';
import { fonts } from './fonts.js';
import type { Answer, PdfJob } from './protocol.js';

/** Typst with our fonts in an empty folder. It is synchronous and keeps memory: for the child process alone. */
export class Typesetter {
  private readonly compiler: typst.NodeCompiler;

  /** @param folder - an empty one: a template that tries to read a file finds nothing, and may not leave it. */
  constructor(folder: string) {
    this.compiler = typst.NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts() }] });
  }

  answer(job: PdfJob): Answer {
    try {
      return { kind: 'done', pdf: this.pdf(job) };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const characters = missingGlyphs(message);
      return characters.length > 0 ? { kind: 'missing-glyphs', characters } : { kind: 'failed', message };
    } finally {
      // Without this, and a turn of the event loop before the next job, memory grows with every document.
      this.compiler.evictCache(5);
    }
  }

  private pdf({ template, data, standard }: PdfJob): Uint8Array {
    const compiled = this.compiler.compile({
      mainFileContent: template,
      inputs: { data: JSON.stringify(data) },
    });
    // A warning (an unknown font, say) would print something else than was meant: it counts as an error.
    const error = compiled.takeError() ?? compiled.takeWarnings();
    if (error) throw new Error(JSON.stringify(this.compiler.fetchDiagnostics(error)));
    const document = compiled.result;
    if (!document) throw new Error('Typst made no document');
    return this.compiler.pdf(document, { pdfStandard: standard });
  }
}

/** PDF/A and PDF/UA refuse a character that no font has, instead of printing a box. */
function missingGlyphs(message: string): string[] {
  const found = message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g);
  return [...new Set([...found].map(([, text]) => text ?? ''))];
}
