import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { ModuleLibrary } from '@vigie/contracts';
import { IdentityModule } from '../identity/index.js';
import { PackagesModule } from '../packages/index.js';
import { ExportController } from './modules/export.controller.js';
import {
  ModuleChangeEntity,
  ModuleConflictEntity,
  ModuleEditionEntity,
  ModuleEntity,
} from './modules/module.entity.js';
import { MODULE_LIBRARY } from './modules/library.js';
import { ModulesController } from './modules/modules.controller.js';
import { ModulesQueries } from './modules/modules.queries.js';
import { ModulesRepository } from './modules/modules.repository.js';
import { ModulesService } from './modules/modules.service.js';
import { PublishingService } from './modules/publishing.service.js';
import { PreviewController } from './preview/preview.controller.js';
import { PreviewService } from './preview/preview.service.js';
import { TranslationController } from './translation/translation.controller.js';
import { ModuleTranslationEntity } from './translation/translation.entity.js';
import { TranslationRepository } from './translation/translation.repository.js';
import { TranslationService } from './translation/translation.service.js';
import { XliffController } from './translation/xliff/xliff.controller.js';
import { XliffService } from './translation/xliff/xliff.service.js';
import { WordController } from './word/word.controller.js';
import { WordReader } from './word/word-reader.js';
import { WordService } from './word/word.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ModuleEntity,
      ModuleChangeEntity,
      ModuleConflictEntity,
      ModuleEditionEntity,
      ModuleTranslationEntity,
    ]),
    IdentityModule,
    PackagesModule,
  ],
  // `modules/word` before `modules/:id`.
  controllers: [
    WordController,
    ModulesController,
    ExportController,
    PreviewController,
    TranslationController,
    XliffController,
  ],
  providers: [
    ModulesService,
    ModulesQueries,
    ModulesRepository,
    PublishingService,
    PreviewService,
    TranslationService,
    TranslationRepository,
    XliffService,
    WordReader,
    WordService,
  ],
  exports: [PublishingService],
})
export class AuthoringModule {
  /** @param library - the glossary and the sources that modules refer to */
  static of(library: ModuleLibrary): DynamicModule {
    return { module: AuthoringModule, providers: [{ provide: MODULE_LIBRARY, useValue: library }] };
  }
}
