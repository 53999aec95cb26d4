import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { me, locale, timeZone } }) => ({ me, locale, timeZone });
