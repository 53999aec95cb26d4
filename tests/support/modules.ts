import type { ModuleReview } from '@vigie/contracts';
import type { Client } from './client.js';

/** Takes a module through review as it is now, by one person who signs everything that it asks for. */
export async function approved(by: Client, id: string): Promise<ModuleReview> {
  const { revision } = (await by.get(`/api/v1/modules/${id}`)).expect(200).body;
  const sent: ModuleReview = (await by.post(`/api/v1/modules/${id}/review`, { revision })).expect(200).body;
  const gates = sent.gates.flatMap(({ gate, locale, isAsked, state }) =>
    isAsked && state !== 'signed' ? [{ gate, locale }] : [],
  );
  if (gates.length === 0) return sent;
  return (await by.post(`/api/v1/modules/${id}/sign-offs`, { gates, revision })).expect(200).body;
}
