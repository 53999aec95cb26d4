import { Injectable } from '@nestjs/common';
import type { Locale } from '@vigie/contracts';
import { Database } from '../../../platform/db/database.js';
import { ModuleTranslationEntity } from './translation.entity.js';

@Injectable()
export class TranslationRepository {
  constructor(private readonly database: Database) {}

  /** What is known of the texts of a module in one language. */
  find(moduleId: string, locale: Locale): Promise<ModuleTranslationEntity[]> {
    return this.rows.findBy({ moduleId, locale });
  }

  /** Replaces what was known of these texts. */
  async keep(rows: ModuleTranslationEntity[]): Promise<void> {
    for (let from = 0; from < rows.length; from += 200)
      await this.rows.upsert(rows.slice(from, from + 200), ['moduleId', 'unit', 'locale']);
  }

  private get rows() {
    return this.database.repository(ModuleTranslationEntity);
  }
}
