import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Id,
  type Locale,
  MyNoteList,
  NoteBlock,
  NoteInput,
  NoteList,
  NoteWritten,
  Problem,
} from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { RequestLocale } from '../../../platform/http/locale.js';
import { Needs } from '../../../platform/http/needs.js';
import { NotesService } from './notes.service.js';

@ApiTags('player')
@Controller()
@Needs('signed-in')
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  /** What I wrote for myself in the module of an activity. */
  @Get('activities/:id/notes')
  @ApiOkResponse({ standardSchema: NoteList })
  async inActivity(
    @Param('id', { schema: Id }) id: string,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<NoteList> {
    return { items: await this.notes.inActivity(id, actor, locale) };
  }

  /** Keeps what I write for myself in a block; nothing written deletes it. */
  @Put('activities/:id/notes/:block')
  @ApiOkResponse({ standardSchema: NoteWritten })
  @ApiConflictResponse({ standardSchema: Problem, description: 'player/note-changed' })
  async write(
    @Param('id', { schema: Id }) id: string,
    @Param('block', { schema: NoteBlock }) block: string,
    @Body({ schema: NoteInput }) input: NoteInput,
    @CurrentActor() actor: Actor,
    @RequestLocale() locale: Locale,
  ): Promise<NoteWritten> {
    return { note: await this.notes.write(id, block, input, actor, locale) };
  }

  /** Everything that I wrote for myself. */
  @Get('me/notes')
  @ApiOkResponse({ standardSchema: MyNoteList })
  async mine(@CurrentActor() actor: Actor, @RequestLocale() locale: Locale): Promise<MyNoteList> {
    return { items: await this.notes.mine(actor, locale) };
  }

  @Delete('me/notes/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Param('id', { schema: Id }) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.notes.remove(id, actor);
  }
}
