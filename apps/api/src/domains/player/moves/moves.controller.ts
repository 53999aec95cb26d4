import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, MoveInput, MoveResult, Problem, VersionAttemptsList } from '@vigie/contracts';
import { Needs } from '../../../platform/http/needs.js';
import { MovesService } from './moves.service.js';

@ApiTags('player')
@Controller('packages/:id')
@Needs('trainer')
export class MovesController {
  constructor(private readonly moves: MovesService) {}

  /** How many attempts are pinned to each version, and what moving those of older versions would change. */
  @Get('attempts')
  @ApiOkResponse({ standardSchema: VersionAttemptsList })
  attempts(@Param('id', { schema: Id }) id: string): Promise<VersionAttemptsList> {
    return this.moves.attemptsOf(id);
  }

  /** Moves the running attempts of a version to the current one. Results never get worse by it. */
  @Post('moves')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: MoveResult })
  @ApiConflictResponse({ standardSchema: Problem, description: 'player/version-not-current' })
  move(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: MoveInput }) input: MoveInput,
  ): Promise<MoveResult> {
    return this.moves.move(id, input);
  }
}
