import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HelpContactInput, HelpContactList, Id } from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { Needs } from '../../platform/http/needs.js';
import { HelpContactsService } from './help-contacts.service.js';

@ApiTags('settings')
@Controller('help-contacts')
@Needs('admin')
export class HelpContactsController {
  constructor(private readonly contacts: HelpContactsService) {}

  /** Whom people can turn to, by country; for everyone. */
  @Get()
  @Needs('anyone')
  @ApiOkResponse({ standardSchema: HelpContactList })
  async list(): Promise<HelpContactList> {
    return { items: await this.contacts.list() };
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: HelpContactList })
  async add(
    @Body({ schema: HelpContactInput }) input: HelpContactInput,
    @CurrentActor() actor: Actor,
  ): Promise<HelpContactList> {
    await this.contacts.add(input, actor);
    return this.list();
  }

  /** Replaces what is known of a contact, also to say that it was checked again. */
  @Put(':id')
  @ApiOkResponse({ standardSchema: HelpContactList })
  async change(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: HelpContactInput }) input: HelpContactInput,
    @CurrentActor() actor: Actor,
  ): Promise<HelpContactList> {
    await this.contacts.change(id, input, actor);
    return this.list();
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.contacts.remove(id, actor);
  }
}
