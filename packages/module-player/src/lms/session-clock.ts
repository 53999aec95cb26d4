/** How long this opening has lasted, in the words of both standards. */
export class SessionClock {
  readonly #since = Date.now();

  scorm12(): string {
    return this.span12((Date.now() - this.#since) / 1000);
  }

  scorm2004(): string {
    return this.span2004((Date.now() - this.#since) / 1000);
  }

  /** CMITimespan, `HHHH:MM:SS.SS`. */
  span12(seconds: number): string {
    const whole = Math.max(0, Math.round(seconds));
    const two = (value: number) => String(value).padStart(2, '0');
    return `${String(Math.floor(whole / 3600)).padStart(4, '0')}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.00`;
  }

  /** timeinterval (second,10,2), `PT12S`. */
  span2004(seconds: number): string {
    return `PT${Math.max(0, Math.round(seconds))}S`;
  }

  timeOfDay(): string {
    return new Date().toTimeString().slice(0, 8);
  }

  /** time (second,10,0), without a zone: SCORM 2004 wants none that it cannot read. */
  timestamp(): string {
    return new Date().toISOString().slice(0, 19);
  }
}
