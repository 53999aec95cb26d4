import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityService } from './identity.service.js';
import { LocalStrategy } from './local.strategy.js';
import { OrganisationEntity } from './organisation.entity.js';
import { RoleAssignmentEntity } from './role-assignment.entity.js';
import { SessionController } from './session.controller.js';
import { SessionSerializer } from './session.serializer.js';
import { SignInLimit } from './sign-in.limit.js';
import { UserEntity } from './user.entity.js';
import { UsersRepository } from './users.repository.js';

@Module({
  imports: [
    PassportModule.register({ session: true }),
    TypeOrmModule.forFeature([OrganisationEntity, UserEntity, RoleAssignmentEntity]),
  ],
  controllers: [SessionController],
  providers: [IdentityService, UsersRepository, LocalStrategy, SessionSerializer, SignInLimit],
  exports: [IdentityService],
})
export class IdentityModule {}
