import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  type BlockDocument,
  type Me,
  type ModuleDocument,
  mediaPaths,
  readModuleDocument,
} from '@vigie/contracts';
import { mediaTypeOf } from '../../packages/index.js';
import type { MediaFiles } from '../compile.js';
import { MediaRepository } from './media.repository.js';
import { MediaService } from './media.service.js';
import { keyOf, MediaStore, type NewMedium, pathOf, type PutFile } from './media-store.js';
import { MediumMaker } from './medium-maker.js';

/** Files that come with a document, by the paths that it says. */
export type GivenMedia = ReadonlyMap<string, Uint8Array>;

/** The media of one module: which are there, their bytes for a package, and those that come with a document. */
@Injectable()
export class ModuleMedia {
  constructor(
    private readonly media: MediaRepository,
    private readonly service: MediaService,
    private readonly store: MediaStore,
    private readonly maker: MediumMaker,
  ) {}

  /** Of what a module refers to, what is there. */
  present(draft: unknown): Promise<Set<string>> {
    return this.media.present(mediaPaths(draft));
  }

  /** What goes into the package of a document; what is embedded brings its whole folder. */
  async filesFor(document: ModuleDocument): Promise<MediaFiles> {
    const paths = mediaPaths(document.lessons);
    const files = await this.media.below(paths, foldersOf(paths));
    return new Map(files.map(({ path, sha256 }) => [path, () => this.store.open(sha256)]));
  }

  /**
   * Takes the files of a document into the library as they are, so that a whole document can be brought in.
   *
   * @param given - from where we trust; an upload goes through `MediaService.take`
   * @returns the document, with the paths that its files have here
   * @throws RangeError when the document refers to a file that was not given
   */
  async bringIn(document: ModuleDocument, given: GivenMedia, author: Me): Promise<ModuleDocument> {
    const missing = mediaPaths(document.lessons).filter((path) => !given.has(path));
    if (missing.length > 0) throw new RangeError(`files of the document are missing: ${missing.join(', ')}`);

    const paths = new Map<string, string>();
    for (const block of document.lessons.flatMap(({ blocks }) => blocks))
      for (const [from, to] of await this.bringBlock(block, given, author)) paths.set(from, to);
    return paths.size === 0 ? document : readModuleDocument(withPaths(document, paths));
  }

  private async bringBlock(block: BlockDocument, given: GivenMedia, author: Me) {
    const wanted = mediaPaths(block);
    const [fileName = ''] = wanted;
    const renamed = new Map<string, string>();
    if (wanted.length === 0) return renamed;

    await this.store.bring(
      (put) =>
        block.type === 'embed'
          ? this.bringFolder(block.path, given, put, renamed)
          : this.bringFiles(block, fileName, given, put, renamed),
      (medium) => this.service.add(medium, author),
    );
    return renamed;
  }

  private async bringFiles(
    block: BlockDocument,
    fileName: string,
    given: GivenMedia,
    put: PutFile,
    renamed: Map<string, string>,
  ): Promise<NewMedium> {
    const files = [];
    for (const from of mediaPaths(block)) {
      const stored = await put(Readable.from([given.get(from) ?? '']), mediaTypeOf(from));
      const path = pathOf(stored.sha256, from.slice(from.lastIndexOf('.') + 1));
      renamed.set(from, path);
      files.push({ ...stored, path });
    }
    if (!('file' in block) || !block.file) throw new RangeError(`${block.id} has no file`);
    return {
      ...{ kind: block.type, fileName: fileName.replace(/^media\//, ''), embed: null },
      sourceKey: keyOf(...files.map(({ sha256 }) => sha256)),
      sizeBytes: block.file.sizeBytes,
      file: withPaths(block.file, renamed),
      alt: block.type === 'image' ? block.alt : {},
      files,
    };
  }

  private async bringFolder(
    start: string,
    given: GivenMedia,
    put: PutFile,
    renamed: Map<string, string>,
  ): Promise<NewMedium | string> {
    const [folder = ''] = foldersOf([start]);
    const stored = [];
    for (const [path, bytes] of [...given].sort(([one], [two]) => (one < two ? -1 : 1)))
      if (path.startsWith(`${folder}/`))
        stored.push({
          ...(await put(Readable.from([bytes]), mediaTypeOf(path))),
          path: path.slice(folder.length + 1),
        });
    const begins = start.slice(folder.length + 1);
    const made = await this.maker.folder(`${folder.slice(6)}.zip`, begins, stored);
    const embed = typeof made === 'string' ? (await this.media.find(made))?.embed : made.embed;
    if (embed) renamed.set(start, embed.path);
    return made;
  }
}

const foldersOf = (paths: string[]): string[] =>
  paths.filter((path) => path.startsWith('embed/')).map((path) => path.split('/').slice(0, 2).join('/'));

/** The same with other paths. */
function withPaths<T>(value: T, paths: ReadonlyMap<string, string>): T {
  const walk = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(
      Object.entries(each).map(([key, inner]) => [
        key,
        key === 'path' && typeof inner === 'string' ? (paths.get(inner) ?? inner) : walk(inner),
      ]),
    );
  };
  return walk(value) as T;
}
