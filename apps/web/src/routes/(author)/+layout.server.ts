import { error } from '@sveltejs/kit';
import { problemOfStatus } from '#lib/shared/problem/problem-of-status.ts';
import { ofStatus } from '#lib/shared/problem/problem-words.ts';
import { placesOf } from '#lib/shared/session/home.ts';
import type { LayoutServerLoad } from './$types';

/** The studio shows itself to those who work there; what they may do is said by the API, call by call. */
export const load: LayoutServerLoad = ({ locals: { me } }) => {
  if (me && placesOf(me).length > 0) return;

  error(403, 'For those who work in the studio', { problem: problemOfStatus(403), says: ofStatus(403)() });
};
