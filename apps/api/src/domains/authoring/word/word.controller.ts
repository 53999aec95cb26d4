import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import { Problem, WordPlan, WordUpload } from '@vigie/contracts';
import { type Actor, CurrentActor } from '../../../platform/http/actor.js';
import { Needs } from '../../../platform/http/needs.js';
import { WordService } from './word.service.js';

@ApiTags('modules')
@Controller('modules/word')
@Needs('trainer')
export class WordController {
  constructor(private readonly word: WordService) {}

  /** What a Word document becomes, lesson by lesson, and what is left out; with `create`, begins a module with it. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: WordPlan })
  @ApiUnprocessableEntityResponse({
    standardSchema: Problem,
    description: 'modules/word-unreadable, -macros, -external, -empty, -too-long',
  })
  read(@Body({ schema: WordUpload }) upload: WordUpload, @CurrentActor() actor: Actor): Promise<WordPlan> {
    return this.word.read(upload, actor);
  }
}
