const CLOCK = /^(\d{1,6}):(\d{1,2}):(\d{1,2}(?:[.,]\d{1,9})?)$/;
const ISO_8601 =
  /^P(?:0+Y)?(?:0+M)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?)?$/;

/**
 * Reads a duration as real courses write it: `HHHH:MM:SS.SS` with any number of decimals, or `PnDTnHnMnS`.
 * The twin of `parseTimespan` in @vigie/scorm, whose door would bring zod into the bundle.
 *
 * @returns seconds, or null when the text says no duration.
 * @see SCORM 1.2 RTE, Appendix A, CMITimespan
 */
export function parseTimespan(text: string): number | null {
  const value = text.trim();
  const clock = CLOCK.exec(value);
  if (clock) return toSeconds('0', clock[1], clock[2], clock[3]?.replace(',', '.'));

  const iso = ISO_8601.exec(value);
  return iso && value !== 'P' ? toSeconds(iso[1], iso[2], iso[3], iso[4]) : null;
}

/**
 * Writes a duration as a SCORM 1.2 CMITimespan, `HHHH:MM:SS.SS`.
 *
 * @param seconds - 0 or more.
 */
export function formatTimespan(seconds: number): string {
  const centiseconds = Math.round(seconds * 100);
  const whole = Math.floor(centiseconds / 100);
  const digits = (value: number, width: number) => String(value).padStart(width, '0');
  const hours = digits(Math.floor(whole / 3600), 4);
  const minutes = digits(Math.floor(whole / 60) % 60, 2);
  return `${hours}:${minutes}:${digits(whole % 60, 2)}.${digits(centiseconds % 100, 2)}`;
}

/**
 * Writes a duration as SCORM 2004 does, `PTnHnMn.nnS`.
 *
 * @param seconds - 0 or more.
 */
export function formatTimespan2004(seconds: number): string {
  const centiseconds = Math.round(seconds * 100);
  const hours = Math.floor(centiseconds / 360_000);
  const minutes = Math.floor(centiseconds / 6000) % 60;
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${(centiseconds % 6000) / 100}S`;
}

function toSeconds(days = '0', hours = '0', minutes = '0', seconds = '0'): number {
  return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
