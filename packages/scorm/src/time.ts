/** Longest time that `HHHH:MM:SS.SS` can say: 9999:59:59.99, in hundredths of a second. */
const LONGEST_CENTISECONDS = 10_000 * 3600 * 100 - 1;

const CLOCK = /^(\d{1,6}):(\d{1,2}):(\d{1,2}(?:[.,]\d{1,9})?)$/;
const ISO_8601 =
  /^P(?:0+Y)?(?:0+M)?(?:(\d{1,6}(?:\.\d+)?)D)?(?:T(?:(\d{1,6}(?:\.\d+)?)H)?(?:(\d{1,6}(?:\.\d+)?)M)?(?:(\d{1,9}(?:\.\d+)?)S)?)?$/;

/**
 * Reads how long something took, as real courses write it: `HHHH:MM:SS.SS` with any number of hours digits and
 * decimals (three are common, a comma happens), or the SCORM 2004 form `PnDTnHnMnS`.
 *
 * @returns seconds, 0 or more, or null when the text says no duration (a year or a month has no fixed length).
 * @see SCORM 1.2 RTE, Appendix A, CMITimespan; SCORM 2004 4th Ed. RTE 4.1.1.7, timeinterval
 */
export function parseTimespan(text: string): number | null {
  const value = text.trim();
  return parseClock(value) ?? parseIso8601(value);
}

/**
 * Writes a duration as a SCORM 1.2 CMITimespan, `HHHH:MM:SS.SS`.
 *
 * @param seconds - below 0 or not a number counts as 0; more than 9999:59:59.99 is written as that.
 */
export function formatTimespan12(seconds: number): string {
  const wanted = Number.isNaN(seconds) ? 0 : Math.round(seconds * 100);
  const centiseconds = Math.min(Math.max(wanted, 0), LONGEST_CENTISECONDS);
  const whole = Math.floor(centiseconds / 100);

  const hours = digits(Math.floor(whole / 3600), 4);
  const minutes = digits(Math.floor(whole / 60) % 60, 2);
  return `${hours}:${minutes}:${digits(whole % 60, 2)}.${digits(centiseconds % 100, 2)}`;
}

/**
 * Writes a duration as SCORM 2004 does, `PTnHnMn.nnS`.
 *
 * @param seconds - below 0 or not a number counts as 0; written to the hundredth.
 * @see SCORM 2004 4th Ed. RTE 4.1.1.7, timeinterval (second,10,2)
 */
export function formatTimespan2004(seconds: number): string {
  const wanted = Number.isNaN(seconds) ? 0 : Math.round(seconds * 100);
  const centiseconds = Math.min(Math.max(wanted, 0), LONGEST_CENTISECONDS);
  const hours = Math.floor(centiseconds / 360_000);
  const minutes = Math.floor(centiseconds / 6000) % 60;
  const rest = (centiseconds % 6000) / 100;

  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest}S`;
}

function parseClock(value: string): number | null {
  const found = CLOCK.exec(value);
  if (!found) return null;

  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
}

function parseIso8601(value: string): number | null {
  const found = ISO_8601.exec(value);
  if (!found || value === 'P' || value.endsWith('T')) return null;

  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = found;
  return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
