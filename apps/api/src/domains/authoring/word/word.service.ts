import { writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { Me, WordPlan, WordUpload } from '@vigie/contracts';
import { DomainError } from '../../../platform/http/problem.js';
import { UploadFolder } from '../../packages/index.js';
import { ModulesService, newPartId } from '../modules/modules.service.js';
import { openWord } from './word-file.js';
import { WordReader } from './word-reader.js';
import { named } from './word.rules.js';

const MOST_LESSONS = 40;

/** Takes lessons out of Word documents. */
@Injectable()
export class WordService {
  constructor(
    private readonly uploads: UploadFolder,
    private readonly reader: WordReader,
    private readonly modules: ModulesService,
  ) {}

  /**
   * What a document becomes; with `create`, a module is begun with it.
   *
   * @throws DomainError modules/word-unreadable, modules/word-macros, modules/word-external, modules/word-empty,
   *   modules/word-too-long, all 422
   */
  async read({ document, name, baseLocale, create }: WordUpload, author: Me): Promise<WordPlan> {
    const file = await this.uploads.lend(async (path) => {
      await writeFile(path, Buffer.from(document, 'base64'));
      return openWord(path);
    });
    const fileTitle = name.replace(/\.docx$/i, '').slice(0, 200) || name;
    const read = await this.reader.read(file, fileTitle);
    if (read.lessons.length === 0) throw new DomainError('modules/word-empty', 422, 'There is no text in it');
    if (read.lessons.length > MOST_LESSONS)
      throw new DomainError('modules/word-too-long', 422, 'It has more lessons than a module may have', {
        lessons: read.lessons.length,
        limit: MOST_LESSONS,
      });

    const [title, lessons] = [read.title ?? fileTitle, named(read, baseLocale, newPartId)];
    const about = {
      ...{ title: { [baseLocale]: title }, pilot: false, objectives: [], passing: null },
      ...{ tracking: 'full' as const, languages: { [baseLocale]: 'draft' as const } },
    };
    const moduleId = create ? await this.modules.begin({ baseLocale, about, lessons }, author) : null;
    return { title, lessons, left: read.left, moduleId };
  }
}
