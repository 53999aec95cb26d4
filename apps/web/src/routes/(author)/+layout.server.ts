import { error } from '@sveltejs/kit';
import { problemOfStatus } from '#lib/shared/problem/problem-of-status.ts';
import type { LayoutServerLoad } from './$types';

/** The studio shows itself to those who work there; what they may do is said by the API, call by call. */
export const load: LayoutServerLoad = ({ locals: { me } }) => {
  if (me?.roles.some((role) => role === 'trainer' || role === 'admin')) return;

  error(403, 'For trainers and administrators', { problem: problemOfStatus(403) });
};
