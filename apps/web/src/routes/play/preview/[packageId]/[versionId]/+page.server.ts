import { viewOfPreview } from '#lib/features/player/index.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

/** One version of a package, the current one or another. */
export const load: PageServerLoad = async ({ params, fetch, locals: { locale } }) => {
  const { packageId, versionId } = params;
  const path = { id: packageId, versionId };
  const shown = await apiFor(fetch, locale).GET('/api/v1/packages/{id}/versions/{versionId}/preview', {
    params: { path },
  });
  return {
    view: viewOfPreview(unwrap(shown), locale),
    preview: {
      launch: `/api/v1/packages/${packageId}/versions/${versionId}/previews`,
      back: `/studio/packages/${packageId}`,
    },
  };
};
