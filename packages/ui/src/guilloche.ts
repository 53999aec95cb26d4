// The fine lines of the certificate, as on a banknote: computed, so that they cost a few hundred bytes.

const round = (value: number) => Number(value.toFixed(2));

/** A sine as cubic curves, one per quarter of a period: value and slope are exact at each end. */
function sine(
  from: number,
  to: number,
  period: number,
  centre: number,
  amplitude: number,
  phase: number,
): string {
  const [step, pulse] = [period / 4, (2 * Math.PI) / period];
  const y = (x: number) => round(centre + amplitude * Math.sin(pulse * (x - from) + phase));
  const rise = (x: number) => (step / 3) * amplitude * pulse * Math.cos(pulse * (x - from) + phase);

  const ends = Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step);
  const curves = ends.map((x) => {
    const next = x + step;
    const handles = [x + step / 3, y(x) + rise(x), next - step / 3, y(next) - rise(next)].map(round);
    return `C${handles.join(' ')} ${round(next)} ${y(next)}`;
  });
  return `M${round(from)} ${y(from)}${curves.join('')}`;
}

/** One tile of the border, 40 by 24: eight sines, each an eighth of a period on. */
export const border: string[] = Array.from({ length: 8 }, (_, i) =>
  sine(-10, 50, 40, 0, 10, (i * Math.PI) / 4),
);

/** The sea at the foot: fifteen lines, calmer and fainter towards the horizon. */
export const sea: { d: string; opacity: number }[] = Array.from({ length: 15 }, (_, i) => ({
  d: sine(56, 1132, 717.3, 782 - 8.42 * i - 0.143 * i * i, 9 - 0.45 * i, 0.55 * i),
  opacity: round(0.26 - 0.0145 * i),
}));

/** The angles of a rosette of so many ellipses. */
export function rosette(ellipses: number): number[] {
  return Array.from({ length: ellipses }, (_, i) => round((i * 180) / ellipses));
}
