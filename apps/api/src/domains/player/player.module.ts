import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/index.js';
import { EnrolmentModule } from '../enrolment/index.js';
import { PackagesModule } from '../packages/index.js';
import { AttemptEntity, AttemptItemEntity, CommitLogEntity, LaunchEntity } from './attempt.entity.js';
import { AttemptsRepository } from './attempts.repository.js';
import { CommitService } from './commit.service.js';
import { LaunchService } from './launch.service.js';
import { MovesController } from './moves/moves.controller.js';
import { MovesRepository } from './moves/moves.repository.js';
import { MovesService } from './moves/moves.service.js';
import { PlayerInvariants } from './player.invariants.js';
import { PlayerController } from './player.controller.js';
import { RuntimeController } from './runtime.controller.js';
import {
  AttemptSequencingEntity,
  LearnerObjectiveEntity,
  LearnerSharedDataEntity,
} from './sequencing.entity.js';
import { SequencingRepository } from './sequencing.repository.js';
import { SequencingService } from './sequencing.service.js';

@Module({
  imports: [
    PackagesModule,
    CatalogueModule,
    EnrolmentModule,
    TypeOrmModule.forFeature([
      AttemptEntity,
      AttemptItemEntity,
      LaunchEntity,
      CommitLogEntity,
      AttemptSequencingEntity,
      LearnerObjectiveEntity,
      LearnerSharedDataEntity,
    ]),
  ],
  controllers: [PlayerController, RuntimeController, MovesController],
  providers: [
    LaunchService,
    CommitService,
    AttemptsRepository,
    MovesService,
    MovesRepository,
    PlayerInvariants,
    SequencingService,
    SequencingRepository,
  ],
})
export class PlayerModule {}
