import { hashOf, isScored, type Question } from '@vigie/questions';
import type { PlayerLesson, PlayerModule } from '../model.ts';

/** An exercise of the module, and what it counts for. */
export interface Task {
  question: Question;
  lesson: number;
  blockId: string;
  required: boolean;
  scored: boolean;
}

/** What there is to do in a module: the same in every language. */
export interface Outline {
  lessons: readonly string[];
  tasks: readonly Task[];
  /** Changes when lessons or exercises come, go or change places: what was saved for others does not fit any more. */
  fingerprint: string;
}

/** Reads the outline off a module. */
export function outlineOf({ id, lessons }: Pick<PlayerModule, 'id' | 'lessons'>): Outline {
  const tasks = lessons.flatMap(tasksOf);
  const names = [id, ...lessons.map((lesson) => lesson.id), ...tasks.map(({ question }) => question.id)];
  return {
    lessons: lessons.map((lesson) => lesson.id),
    tasks,
    fingerprint: hashOf(names.join()).toString(36),
  };
}

function tasksOf({ blocks }: PlayerLesson, lesson: number): Task[] {
  return blocks.flatMap(({ block }) =>
    block.type === 'exercise'
      ? block.questions
          .filter(({ kind }) => kind !== 'reflection')
          .flatMap((question) => [
            { question, lesson, blockId: block.id, required: block.required, scored: isScored(question) },
            // The question that closes a case may be answered, and is kept; the case counts without it.
            ...(question.kind === 'apm' && question.conclusion
              ? [{ question: question.conclusion, lesson, blockId: block.id, required: false, scored: false }]
              : []),
          ])
      : [],
  );
}
