import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  ChangeRolesInput,
  Id,
  MovePersonInput,
  NewPersonInput,
  PeoplePage,
  PeopleQuery,
  Person,
  RenamePersonInput,
  type RoleGrant,
} from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { Needs } from '../../../platform/http/needs.js';
import { RolesService } from '../roles/roles.service.js';
import { RecordViews } from '../record-views/record-views.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleService } from './people.service.js';

@ApiTags('people')
@Controller('people')
@Needs('admin')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly queries: PeopleQueries,
    private readonly roles: RolesService,
    private readonly sessions: SessionsService,
    private readonly views: RecordViews,
  ) {}

  /** The people I look after, by family name, page by page. */
  @Get()
  @Needs('focal-point')
  @ApiOkResponse({ standardSchema: PeoplePage })
  list(
    @Query({ schema: PeopleQuery }) query: PeopleQuery,
    @CurrentActor() actor: Actor,
  ): Promise<PeoplePage> {
    return this.queries.page(query, actor);
  }

  @Get(':id')
  @Needs('focal-point')
  @ApiOkResponse({ standardSchema: Person })
  async one(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<Person> {
    const person = await this.queries.one(id, actor);
    await this.views.note(actor, id, { page: 'person', of: null });
    return person;
  }

  /** Makes an account; its owner chooses a password through a mail. */
  @Post()
  @ApiCreatedResponse({ standardSchema: Person })
  async create(
    @Body({ schema: NewPersonInput }) input: NewPersonInput,
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    return this.queries.one(await this.people.create(input, actor), actor);
  }

  /** Corrects a name. */
  @Patch(':id')
  @ApiOkResponse({ standardSchema: Person })
  async rename(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: RenamePersonInput }) input: RenamePersonInput,
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    await this.people.rename(id, input, actor);
    return this.queries.one(id, actor);
  }

  /** Closes an account for now; its sessions end at once. */
  @Post(':id/suspend')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Person })
  async suspend(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<Person> {
    await this.people.suspend(id, actor);
    return this.queries.one(id, actor);
  }

  @Post(':id/reactivate')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Person })
  async reactivate(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<Person> {
    await this.people.reactivate(id, actor);
    return this.queries.one(id, actor);
  }

  /** Moves a person to another organisation. */
  @Post(':id/move')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Person })
  async move(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: MovePersonInput }) { organisationId }: { organisationId: string },
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    await this.people.move(id, organisationId, actor);
    return this.queries.one(id, actor);
  }

  /** Sets the roles of a person; their sessions end at once. */
  @Put(':id/roles')
  @ApiOkResponse({ standardSchema: Person })
  async changeRoles(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ChangeRolesInput }) { grants }: { grants: RoleGrant[] },
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    await this.roles.change(id, grants, actor);
    return this.queries.one(id, actor);
  }

  /** Signs a person out everywhere. */
  @Delete(':id/sessions')
  @HttpCode(204)
  @ApiNoContentResponse()
  async endSessions(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.queries.one(id, actor);
    await this.sessions.endAllOf(id, actor);
  }
}
