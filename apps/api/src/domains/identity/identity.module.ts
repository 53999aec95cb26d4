import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AskedByMail } from './asked-by-mail.js';
import { IdentityService } from './identity.service.js';
import { InvitationEntity } from './invitations/invitation.entity.js';
import { InvitationLinks } from './invitations/invitation-links.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationsLimit } from './invitations/invitations.limit.js';
import { InvitationsQueries } from './invitations/invitations.queries.js';
import { InvitationsRepository } from './invitations/invitations.repository.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { RegistrationJob } from './invitations/registration.job.js';
import { RegistrationsService } from './invitations/registrations.service.js';
import { OrganisationEntity } from './organisations/organisation.entity.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { OrganisationsQueries } from './organisations/organisations.queries.js';
import { OrganisationsRepository } from './organisations/organisations.repository.js';
import { OrganisationsService } from './organisations/organisations.service.js';
import { ForgottenJob } from './passwords/forgotten.job.js';
import { PasswordLinks } from './passwords/password-links.js';
import { PasswordTokenEntity } from './passwords/password-token.entity.js';
import { PasswordTokensRepository } from './passwords/password-tokens.repository.js';
import { PasswordsController } from './passwords/passwords.controller.js';
import { PasswordsLimit } from './passwords/passwords.limit.js';
import { PasswordsService } from './passwords/passwords.service.js';
import { RecordViews } from './record-views/record-views.js';
import { RecordViewsRepository } from './record-views/record-views.repository.js';
import { RoleAssignmentEntity } from './roles/role-assignment.entity.js';
import { RolesService } from './roles/roles.service.js';
import { LocalStrategy } from './sessions/local.strategy.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionSerializer } from './sessions/session.serializer.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { SessionsService } from './sessions/sessions.service.js';
import { SignInLimit } from './sessions/sign-in.limit.js';
import { MeController } from './users/me.controller.js';
import { PeopleController } from './users/people.controller.js';
import { PeopleQueries } from './users/people.queries.js';
import { PeopleService } from './users/people.service.js';
import { UserEntity } from './users/user.entity.js';
import { UsersRepository } from './users/users.repository.js';

const users = [UsersRepository, PeopleService, PeopleQueries];
const organisations = [OrganisationsRepository, OrganisationsService, OrganisationsQueries];
const sessions = [SessionsRepository, SessionsService, SessionSerializer, LocalStrategy, SignInLimit];
const passwords = [PasswordTokensRepository, PasswordLinks, PasswordsService, PasswordsLimit, ForgottenJob];
const invitations = [
  InvitationsRepository,
  InvitationLinks,
  InvitationsService,
  InvitationsQueries,
  InvitationsLimit,
  RegistrationsService,
  RegistrationJob,
];

@Module({
  imports: [
    PassportModule.register({ session: true }),
    TypeOrmModule.forFeature([
      OrganisationEntity,
      UserEntity,
      RoleAssignmentEntity,
      PasswordTokenEntity,
      InvitationEntity,
    ]),
  ],
  controllers: [
    SessionController,
    MeController,
    PasswordsController,
    InvitationsController,
    PeopleController,
    OrganisationsController,
  ],
  providers: [
    IdentityService,
    AskedByMail,
    RolesService,
    RecordViews,
    RecordViewsRepository,
    ...users,
    ...organisations,
    ...sessions,
    ...passwords,
    ...invitations,
  ],
  exports: [IdentityService, RecordViews],
})
export class IdentityModule {}
