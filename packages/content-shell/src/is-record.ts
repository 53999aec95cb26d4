/** An object whose fields may be asked for; arrays and null are not. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A whole number that is not below `least`. */
export function isCount(value: unknown, least: number): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

/** The field as an object; an empty one when it is something else. */
export function recordIn(value: Record<string, unknown>, field: string): Record<string, unknown> {
  const found = value[field];
  return isRecord(found) ? found : {};
}
