import type { Problem } from '@vigie/contracts';
import { m } from '@vigie/i18n/messages';

/** What a person is told of a problem, in their language. */
export type ProblemMessage = {
  title: string;
  happened: string;
  safe: string;
  todo: string;
  reference?: string;
};

/** The same without the reference to quote. */
export type Words = Omit<ProblemMessage, 'reference'>;

export const server = (): Words => ({
  title: m.common_error_server_title(),
  happened: m.common_error_server_happened(),
  safe: m.common_error_server_safe(),
  todo: m.common_error_server_todo(),
});

/** For a page that needs the network while there is none. */
export function offlineMessage(): ProblemMessage {
  return {
    title: m.common_error_offline_title(),
    happened: m.common_error_offline_happened(),
    safe: m.common_error_offline_safe(),
    todo: m.common_error_offline_todo(),
  };
}

/** A problem with what a person is told of it: said where all words are at hand, so that pages need not carry them. */
export type ToldProblem = Problem & { says: ProblemMessage };

/** What a person is told of a problem that an action gave back. */
export function saysOf(problem: Problem): ProblemMessage {
  const { says, reference } = problem as Problem & { says?: ProblemMessage };
  return says ?? { ...server(), ...(reference ? { reference } : {}) };
}
