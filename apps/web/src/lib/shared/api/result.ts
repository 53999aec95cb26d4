import { error } from '@sveltejs/kit';
import { Problem } from '@vigie/contracts';
import { problemMessage } from '../problem/problem-message.ts';
import type { ToldProblem } from '../problem/told.ts';

/** What a call of the client gives. */
export type Result<T> = { data?: T; error?: unknown; response: Response };

/**
 * The data of a call, for loads.
 *
 * @throws Kit's error with the status and the problem, which leads to the error page.
 */
export function unwrap<T>(result: Result<T>): T {
  if (result.response.ok) return result.data as T;

  const problem = problemOf(result);
  error(result.response.status, {
    message: problem.title,
    problem,
    says: problem.says,
    ...(problem.reference ? { reference: problem.reference } : {}),
  });
}

/** The problem of a call that failed; an answer that is none of the API's (a proxy's page) becomes one too. */
export function problemOf({ error, response }: Result<unknown>): ToldProblem {
  const read = Problem.safeParse(error);
  const problem = read.success
    ? read.data
    : { type: 'server/unexpected', title: 'Not an answer of the API', status: response.status };
  return { ...problem, says: problemMessage(problem) };
}
