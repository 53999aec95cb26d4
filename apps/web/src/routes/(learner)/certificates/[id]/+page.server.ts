import { qrPath } from '#lib/server/qr.ts';
import { apiFor } from '#lib/shared/api/client.ts';
import { unwrap } from '#lib/shared/api/result.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params }) => {
  const api = apiFor(fetch, locals.locale);
  const certificate = unwrap(
    await api.GET('/api/v1/certificates/{id}', { params: { path: { id: params.id } } }),
  );
  return { certificate, qr: qrPath(certificate.verifyUrl) };
};
