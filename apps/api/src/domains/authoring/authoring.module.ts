import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { ModuleLibrary } from '@vigie/contracts';
import { IdentityModule } from '../identity/index.js';
import { PackagesModule } from '../packages/index.js';
import { MediaController } from './media/media.controller.js';
import { MediaQueries } from './media/media.queries.js';
import { MediaRepository } from './media/media.repository.js';
import { MediaService } from './media/media.service.js';
import { MediaStore } from './media/media-store.js';
import { MediumEntity, MediumFileEntity } from './media/medium.entity.js';
import { MediumMaker } from './media/medium-maker.js';
import { ModuleMedia } from './media/module-media.js';
import { CommentsController } from './comments/comments.controller.js';
import { ModuleCommentEntity, ModuleThreadEntity } from './comments/comments.entity.js';
import { CommentsRepository } from './comments/comments.repository.js';
import { CommentsService } from './comments/comments.service.js';
import { ExportController } from './modules/export.controller.js';
import {
  ModuleChangeEntity,
  ModuleConflictEntity,
  ModuleEditionEntity,
  ModuleEntity,
} from './modules/module.entity.js';
import { ModuleReach } from './modules/module-reach.js';
import { MODULE_LIBRARY } from './modules/library.js';
import { ModulesController } from './modules/modules.controller.js';
import { ModulesQueries } from './modules/modules.queries.js';
import { ModulesRepository } from './modules/modules.repository.js';
import { ModulesService } from './modules/modules.service.js';
import { PublishingService } from './modules/publishing.service.js';
import { MovesService } from './review/moves.service.js';
import { ReviewController } from './review/review.controller.js';
import { GateSignatoryEntity, ModuleMoveEntity, SignOffEntity } from './review/review.entity.js';
import { ReviewQueries } from './review/review.queries.js';
import { ReviewRepository } from './review/review.repository.js';
import { ReviewService } from './review/review.service.js';
import { SignatoriesService } from './review/signatories.service.js';
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
      MediumEntity,
      MediumFileEntity,
      SignOffEntity,
      ModuleMoveEntity,
      GateSignatoryEntity,
      ModuleThreadEntity,
      ModuleCommentEntity,
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
    ReviewController,
    CommentsController,
    TranslationController,
    XliffController,
    MediaController,
  ],
  providers: [
    ModulesService,
    ModulesQueries,
    ModulesRepository,
    PublishingService,
    ModuleReach,
    PreviewService,
    ReviewService,
    ReviewQueries,
    ReviewRepository,
    SignatoriesService,
    MovesService,
    CommentsService,
    CommentsRepository,
    TranslationService,
    TranslationRepository,
    XliffService,
    WordReader,
    WordService,
    MediaService,
    MediaQueries,
    MediaRepository,
    MediaStore,
    MediumMaker,
    ModuleMedia,
  ],
  exports: [PublishingService, ModuleReach],
})
export class AuthoringModule {
  /** @param library - the glossary and the sources that modules refer to */
  static of(library: ModuleLibrary): DynamicModule {
    return { module: AuthoringModule, providers: [{ provide: MODULE_LIBRARY, useValue: library }] };
  }
}
