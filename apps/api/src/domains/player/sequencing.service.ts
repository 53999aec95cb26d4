import { Injectable } from '@nestjs/common';
import {
  type CommitEnvelope,
  type GlobalObjectives,
  improve,
  type Result,
  sequencedResult,
  type SequencingLaunch,
  type SequencingTree,
  sharedNamesOf,
} from '@vigie/scorm';
import { Clock } from '../../platform/clock/clock.js';
import type { AttemptEntity } from './attempt.entity.js';
import { isNewer } from './commit.rules.js';
import { SequencingRepository } from './sequencing.repository.js';
import { changesIn, withinTree } from './sequencing.rules.js';

/** Keeps where the sequencing of an attempt stands, and what its courses share. */
@Injectable()
export class SequencingService {
  constructor(
    private readonly repository: SequencingRepository,
    private readonly clock: Clock,
  ) {}

  /** What the shell's engine begins with. */
  async forLaunch(attempt: AttemptEntity, tree: SequencingTree): Promise<SequencingLaunch> {
    const kept = await this.repository.find(attempt.id);
    const names = sharedNamesOf(tree);
    const objectives = tree.objectivesGlobalToSystem
      ? await this.repository.objectivesOf(attempt.userId, [...names.objectives])
      : (kept?.objectives ?? {});
    const data = tree.dataGlobalToSystem
      ? await this.repository.dataOf(attempt.userId, [...names.data])
      : (kept?.data ?? {});
    return { tree, state: kept?.state ?? null, objectives, data };
  }

  /**
   * Takes in the sequencing part of a new commit, inside its transaction: the newest wins, and every one of them,
   * late ones too, counts for the result.
   *
   * @returns what the whole has reached by this commit; null when it carries no sequencing.
   */
  async take(
    attempt: AttemptEntity,
    tree: SequencingTree,
    { sequencing, epoch, seq }: CommitEnvelope,
  ): Promise<Result | null> {
    if (!sequencing) return null;

    const kept = await this.repository.find(attempt.id);
    const before = { objectives: kept?.objectives ?? {}, data: kept?.data ?? {} };
    const next = withinTree(tree, sequencing);
    const known: GlobalObjectives = { ...before.objectives, ...next.objectives };
    if (isNewer({ epoch, seq }, kept)) {
      await this.share(attempt.userId, tree, changesIn(next, before));
      await this.repository.keep({
        attemptId: attempt.id,
        epoch,
        seq,
        state: sequencing.state,
        objectives: known,
        data: { ...before.data, ...next.data },
      });
    }
    const now = sequencedResult(tree, sequencing.state, await this.globalsFor(attempt, tree, known));
    return sequencing.reached ? improve(now, sequencing.reached) : now;
  }

  private async share(
    userId: string,
    tree: SequencingTree,
    changes: ReturnType<typeof changesIn>,
  ): Promise<void> {
    const now = this.clock.now();
    if (tree.objectivesGlobalToSystem)
      for (const [name, status] of sorted(changes.objectives))
        await this.repository.keepObjective(userId, name, status, now);
    if (tree.dataGlobalToSystem)
      for (const [name, content] of sorted(changes.data))
        await this.repository.keepData(userId, name, content, now);
  }

  private async globalsFor(
    attempt: AttemptEntity,
    tree: SequencingTree,
    written: GlobalObjectives,
  ): Promise<GlobalObjectives> {
    if (!tree.objectivesGlobalToSystem) return written;
    const names = [...sharedNamesOf(tree).objectives];
    return { ...(await this.repository.objectivesOf(attempt.userId, names)), ...written };
  }
}

/** Two commits of one learner take their locks in the same order. */
const sorted = <T>(map: Record<string, T>): [string, T][] =>
  Object.entries(map).sort(([one], [other]) => (one < other ? -1 : 1));
