import { redirect } from '@sveltejs/kit';
import { studioOf } from '#lib/shared/session/home.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { me } }) => redirect(303, (me && studioOf(me)) ?? '/my');
