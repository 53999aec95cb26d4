import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/index.js';
import { EnrolmentModule } from '../enrolment/index.js';
import { IdentityModule } from '../identity/index.js';
import { PackagesModule } from '../packages/index.js';
import {
  AttemptEntity,
  AttemptGrantEntity,
  AttemptItemEntity,
  CommitLogEntity,
  LaunchEntity,
} from './attempt.entity.js';
import { AttemptsRepository } from './attempts.repository.js';
import { CallTraceEntity, CommitRepeatEntity } from './call-trace.entity.js';
import { CommitService } from './commit.service.js';
import { FindingsController } from './findings/findings.controller.js';
import { FindingsQueries } from './findings/findings.queries.js';
import { FindingsRepository } from './findings/findings.repository.js';
import { GrantsController } from './grants.controller.js';
import { GrantsRepository } from './grants.repository.js';
import { GrantsService } from './grants.service.js';
import { LaunchService } from './launch.service.js';
import { LogPruning } from './log-pruning.js';
import { MovesController } from './moves/moves.controller.js';
import { MovesRepository } from './moves/moves.repository.js';
import { MovesService } from './moves/moves.service.js';
import { NoteEntity } from './notes/note.entity.js';
import { NotesController } from './notes/notes.controller.js';
import { NotesRepository } from './notes/notes.repository.js';
import { NotesService } from './notes/notes.service.js';
import { OpeningsService } from './openings.service.js';
import { PlacesService } from './places.service.js';
import { PlayerInvariants } from './player.invariants.js';
import { PlayerController } from './player.controller.js';
import { AttemptRecords } from './records.queries.js';
import { PreviewController } from './preview/preview.controller.js';
import { PreviewService } from './preview/preview.service.js';
import { RuntimeController } from './runtime.controller.js';
import {
  AttemptSequencingEntity,
  LearnerObjectiveEntity,
  LearnerSharedDataEntity,
} from './sequencing.entity.js';
import { SequencingRepository } from './sequencing.repository.js';
import { SequencingService } from './sequencing.service.js';
import { TraceRepository } from './trace.repository.js';
import { TraceService } from './trace.service.js';

@Module({
  imports: [
    IdentityModule,
    PackagesModule,
    CatalogueModule,
    EnrolmentModule,
    TypeOrmModule.forFeature([
      AttemptEntity,
      AttemptItemEntity,
      LaunchEntity,
      CommitLogEntity,
      AttemptGrantEntity,
      AttemptSequencingEntity,
      LearnerObjectiveEntity,
      LearnerSharedDataEntity,
      CommitRepeatEntity,
      CallTraceEntity,
      NoteEntity,
    ]),
  ],
  controllers: [
    PlayerController,
    GrantsController,
    MovesController,
    FindingsController,
    PreviewController,
    RuntimeController,
    NotesController,
  ],
  providers: [
    LaunchService,
    PlacesService,
    NotesService,
    NotesRepository,
    OpeningsService,
    GrantsService,
    TraceService,
    AttemptRecords,
    TraceRepository,
    MovesService,
    PreviewService,
    FindingsQueries,
    FindingsRepository,
    CommitService,
    SequencingService,
    AttemptsRepository,
    GrantsRepository,
    MovesRepository,
    SequencingRepository,
    LogPruning,
    PlayerInvariants,
  ],
  exports: [AttemptRecords],
})
export class PlayerModule {}
