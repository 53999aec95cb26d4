import { m } from '@vigie/i18n/messages';

/** What happened, what is safe, what to do. */
export type ProblemWords = { title: string; happened: string; safe: string; todo: string };

export const notFound = (): ProblemWords => ({
  title: m.common_error_not_found_title(),
  happened: m.common_error_not_found_happened(),
  safe: m.common_error_not_found_safe(),
  todo: m.common_error_not_found_todo(),
});
export const forbidden = (): ProblemWords => ({
  title: m.common_error_forbidden_title(),
  happened: m.common_error_forbidden_happened(),
  safe: m.common_error_forbidden_safe(),
  todo: m.common_error_forbidden_todo(),
});
export const server = (): ProblemWords => ({
  title: m.common_error_server_title(),
  happened: m.common_error_server_happened(),
  safe: m.common_error_server_safe(),
  todo: m.common_error_server_todo(),
});
export const sessionExpired = (): ProblemWords => ({
  title: m.common_error_session_expired_title(),
  happened: m.common_error_session_expired_happened(),
  safe: m.common_error_session_expired_safe(),
  todo: m.common_error_session_expired_todo(),
});
export const conflict = (): ProblemWords => ({
  title: m.common_error_conflict_title(),
  happened: m.common_error_conflict_happened(),
  safe: m.common_error_conflict_safe(),
  todo: m.common_error_conflict_todo(),
});
export const rateLimited = (): ProblemWords => ({
  title: m.common_error_rate_limited_title(),
  happened: m.common_error_rate_limited_happened(),
  safe: m.common_error_rate_limited_safe(),
  todo: m.common_error_rate_limited_todo(),
});
export const busy = (): ProblemWords => ({
  title: m.common_error_busy_title(),
  happened: m.common_error_busy_happened(),
  safe: m.common_error_server_safe(),
  todo: m.common_error_busy_todo(),
});
/** What the server would not do, for which there is no better word. */
export const refused = (): ProblemWords => ({
  title: m.common_error_refused_title(),
  happened: m.common_error_refused_happened(),
  safe: m.common_error_forbidden_safe(),
  todo: m.common_error_refused_todo(),
});

/** ProblemWords of its own for what happened and what to do; nothing was changed. */
export const nothingChanged = (title: string, happened: string, todo: string): ProblemWords => ({
  title,
  happened,
  safe: m.common_error_forbidden_safe(),
  todo,
});
