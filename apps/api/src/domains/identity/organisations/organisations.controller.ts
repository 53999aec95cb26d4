import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Id,
  OrganisationDetail,
  OrganisationInput,
  OrganisationList,
  OrganisationsQuery,
} from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { Needs } from '../../../platform/http/needs.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { OrganisationsService } from './organisations.service.js';

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly queries: OrganisationsQueries,
  ) {}

  /** The organisations that I look after or may invite into, by name. */
  @Get()
  @Needs('inviter')
  @ApiOkResponse({ standardSchema: OrganisationList })
  async list(@Query({ schema: OrganisationsQuery }) { q }: { q?: string }, @CurrentActor() actor: Actor) {
    return { items: await this.queries.list(q, actor) };
  }

  @Get(':id')
  @Needs('inviter')
  @ApiOkResponse({ standardSchema: OrganisationDetail })
  one(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<OrganisationDetail> {
    return this.queries.one(id, actor);
  }

  @Post()
  @Needs('admin')
  @ApiCreatedResponse({ standardSchema: OrganisationDetail })
  async create(
    @Body({ schema: OrganisationInput }) { name }: { name: string },
    @CurrentActor() actor: Actor,
  ): Promise<OrganisationDetail> {
    return this.queries.one(await this.organisations.create(name, actor), actor);
  }

  @Patch(':id')
  @Needs('admin')
  @ApiOkResponse({ standardSchema: OrganisationDetail })
  async rename(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: OrganisationInput }) { name }: { name: string },
    @CurrentActor() actor: Actor,
  ): Promise<OrganisationDetail> {
    await this.organisations.rename(id, name, actor);
    return this.queries.one(id, actor);
  }

  /** Gives a new code for registering; the old one works no longer. */
  @Post(':id/join-code')
  @Needs('focal-point')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: OrganisationDetail })
  async renewJoinCode(
    @Param('id', { schema: Id }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<OrganisationDetail> {
    await this.organisations.renewJoinCode(id, actor);
    return this.queries.one(id, actor);
  }

  /** From now on people of this organisation must be invited. */
  @Delete(':id/join-code')
  @Needs('focal-point')
  @ApiOkResponse({ standardSchema: OrganisationDetail })
  async removeJoinCode(
    @Param('id', { schema: Id }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<OrganisationDetail> {
    await this.organisations.removeJoinCode(id, actor);
    return this.queries.one(id, actor);
  }
}
