import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/index.js';
import { EnrolmentModule } from '../enrolment/index.js';
import { PackagesModule } from '../packages/index.js';
import { AttemptEntity, AttemptItemEntity, CommitLogEntity, LaunchEntity } from './attempt.entity.js';
import { AttemptsRepository } from './attempts.repository.js';
import { CommitService } from './commit.service.js';
import { LaunchService } from './launch.service.js';
import { PlayerInvariants } from './player.invariants.js';
import { PlayerController } from './player.controller.js';
import { RuntimeController } from './runtime.controller.js';

@Module({
  imports: [
    PackagesModule,
    CatalogueModule,
    EnrolmentModule,
    TypeOrmModule.forFeature([AttemptEntity, AttemptItemEntity, LaunchEntity, CommitLogEntity]),
  ],
  controllers: [PlayerController, RuntimeController],
  providers: [LaunchService, CommitService, AttemptsRepository, PlayerInvariants],
})
export class PlayerModule {}
