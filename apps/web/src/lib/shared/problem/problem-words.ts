import { m } from '@vigie/i18n/messages';
import { server, type Words } from './told.ts';

export const notFound = (): Words => ({
  title: m.common_error_not_found_title(),
  happened: m.common_error_not_found_happened(),
  safe: m.common_error_not_found_safe(),
  todo: m.common_error_not_found_todo(),
});
export const forbidden = (): Words => ({
  title: m.common_error_forbidden_title(),
  happened: m.common_error_forbidden_happened(),
  safe: m.common_error_forbidden_safe(),
  todo: m.common_error_forbidden_todo(),
});
export const sessionExpired = (): Words => ({
  title: m.common_error_session_expired_title(),
  happened: m.common_error_session_expired_happened(),
  safe: m.common_error_session_expired_safe(),
  todo: m.common_error_session_expired_todo(),
});
export const conflict = (): Words => ({
  title: m.common_error_conflict_title(),
  happened: m.common_error_conflict_happened(),
  safe: m.common_error_conflict_safe(),
  todo: m.common_error_conflict_todo(),
});
export const rateLimited = (): Words => ({
  title: m.common_error_rate_limited_title(),
  happened: m.common_error_rate_limited_happened(),
  safe: m.common_error_rate_limited_safe(),
  todo: m.common_error_rate_limited_todo(),
});
export const busy = (): Words => ({
  title: m.common_error_busy_title(),
  happened: m.common_error_busy_happened(),
  safe: m.common_error_server_safe(),
  todo: m.common_error_busy_todo(),
});
/** What the server would not do, for which there is no better word. */
export const refused = (): Words => ({
  title: m.common_error_refused_title(),
  happened: m.common_error_refused_happened(),
  safe: m.common_error_forbidden_safe(),
  todo: m.common_error_refused_todo(),
});

/** Words of its own for what happened and what to do; nothing was changed. */
export const nothingChanged = (title: string, happened: string, todo: string): Words => ({
  title,
  happened,
  safe: m.common_error_forbidden_safe(),
  todo,
});

/** For what is known by its status alone: a wrong address, or a type from an API newer than this page. */
export function ofStatus(status: number): () => Words {
  if (status === 401) return sessionExpired;
  if (status === 403) return forbidden;
  if (status === 404) return notFound;
  if (status === 409) return conflict;
  if (status === 429) return rateLimited;
  return status < 500 ? refused : server;
}
