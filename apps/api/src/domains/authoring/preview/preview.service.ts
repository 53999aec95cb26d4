import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Id, type Locale, type ModuleLibrary, type ModulePreview } from '@vigie/contracts';
import { writeModule } from '@vigie/module-player/dist/server.js';
import { type GuestFile, GuestHosts } from '../../packages/index.js';
import { MODULE_LIBRARY } from '../modules/library.js';
import { ModulesQueries } from '../modules/modules.queries.js';
import { countriesIn, shownOf } from './preview.rules.js';

type Files = ReadonlyMap<string, string>;

/** How many drafts are kept as they were last shown: one look asks for several files of one. */
const KEPT = 8;
const FOLDERS = ['full', 'frugal'];

/**
 * Shows a draft as its learners would see it, on a content host of its own. What is asked for is in the address, so it is
 * written anew by whichever process is asked; nothing is stored, and the page can keep nothing.
 */
@Injectable()
export class PreviewService implements OnModuleInit {
  private readonly kept = new Map<string, Promise<Files>>();

  constructor(
    private readonly queries: ModulesQueries,
    private readonly guests: GuestHosts,
    @Inject(MODULE_LIBRARY) private readonly library: ModuleLibrary,
  ) {}

  onModuleInit(): void {
    this.guests.register((name, path) => this.file(name, path));
  }

  /** Where the draft is seen as it is now. @throws DomainError modules/not-found */
  async look(id: string, locale: Locale): Promise<ModulePreview> {
    const { draft, revision } = await this.queries.found(id);
    const { title } = await this.queries.one(id, locale);
    const { base } = this.guests.addressOf(id);
    return {
      ...{ revision, title, baseLocale: draft.baseLocale },
      languages: Object.keys(draft.about.languages) as Locale[],
      countries: countriesIn(draft),
      missing: shownOf(draft, id).missing,
      full: `${base}${revision}/full/`,
      frugal: `${base}${revision}/frugal/`,
    };
  }

  private async file(id: string, path: string): Promise<GuestFile | null> {
    const [revision = '', folder = '', ...rest] = path.split('/');
    if (!Id.safeParse(id).success || !/^\d{1,9}$/.test(revision) || !FOLDERS.includes(folder)) return null;

    const name = rest.join('/');
    const data = (await this.written(id, Number(revision)))?.get(name);
    if (data === undefined) return null;
    return { data, mediaType: typeOf(name), isFrugal: folder === 'frugal' };
  }

  private async written(id: string, revision: number): Promise<Files | null> {
    const key = `${id}/${revision}`;
    const files = this.kept.get(key) ?? this.write(id, revision);
    this.kept.delete(key);
    this.kept.set(key, files);
    for (const oldest of [...this.kept.keys()].slice(0, -KEPT)) this.kept.delete(oldest);
    try {
      return await files;
    } catch (error) {
      this.kept.delete(key);
      throw error;
    }
  }

  private async write(id: string, revision: number): Promise<Files> {
    const draft = await this.queries.draftAt(id, revision);
    const { document } = shownOf(draft, id);
    const files = writeModule(document, this.library, { standard: 'folder' });
    return new Map(files.map(({ path, data }) => [path, data]));
  }
}

function typeOf(name: string): string {
  if (name.endsWith('.html')) return 'text/html; charset=utf-8';
  return `text/${name.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8`;
}
