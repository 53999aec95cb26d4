// What stands behind the words: border, corners, rosette with the mark, sea. The lines are computed, as on a banknote,
// and drawn for A4 landscape in a grid of 1188 by 840. The same drawing is on the screen (packages/ui, CertificateArt).

const blue = '#0033a0';
const warm = '#9a3f0c';
const mark =
  'M12 1a11 11 0 0 1 9.7 16.2H12.9L18.3 6.4A8.5 8.5 0 0 0 5.7 6.4L11.1 17.2H2.3A11 11 0 0 1 12 1ZM3.5 19h17a11 11 0 0 1-17 0Z';

const round = (value: number) => Number(value.toFixed(2));
const times = <T>(count: number, each: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => each(i));

interface Wave {
  from: number;
  to: number;
  period: number;
  centre: number;
  amplitude: number;
  phase: number;
}

/** A sine as cubic curves, one per quarter of a period: value and slope are exact at each end. */
function wave({ from, to, period, centre, amplitude, phase }: Wave): string {
  const [step, pulse] = [period / 4, (2 * Math.PI) / period];
  const y = (x: number) => centre + amplitude * Math.sin(pulse * (x - from) + phase);
  const rise = (x: number) => (step / 3) * amplitude * pulse * Math.cos(pulse * (x - from) + phase);

  const curves = times(Math.ceil((to - from) / step), (i) => {
    const [x, next] = [from + i * step, from + (i + 1) * step];
    const points = [x + step / 3, y(x) + rise(x), next - step / 3, y(next) - rise(next), next, y(next)];
    return `C${points.map(round).join(' ')}`;
  });
  return `M${round(from)} ${round(y(from))}${curves.join('')}`;
}

const star = (ellipses: number, rx: number, ry: number): string =>
  times(
    ellipses,
    (i) => `<ellipse rx="${rx}" ry="${ry}" transform="rotate(${round((i * 180) / ellipses)})"/>`,
  ).join('');

/** One side of the border: eight sines along it, each an eighth of a period on. */
const side = (length: number, transform: string): string => {
  const waves = times(8, (i) =>
    wave({ from: 0, to: length, period: 40, centre: 12, amplitude: 10, phase: (i * Math.PI) / 4 }),
  );
  return `<path transform="${transform}" d="${waves.join('')}"/>`;
};

const sides = [
  side(1120, 'translate(34 32)'),
  side(1120, 'translate(34 784)'),
  side(760, 'translate(56 40) rotate(90)'),
  side(760, 'translate(1156 40) rotate(90)'),
].join('');

/** The sea at the foot: fifteen lines, calmer and fainter towards the horizon. */
const sea = times(15, (i) => {
  const centre = 782 - 8.42 * i - 0.143 * i * i;
  const d = wave({ from: 56, to: 1132, period: 717.3, centre, amplitude: 9 - 0.45 * i, phase: 0.55 * i });
  return `<path opacity="${round(0.26 - 0.0145 * i)}" d="${d}"/>`;
}).join('');

const corner = ([x, y]: readonly [number, number]): string =>
  `<g transform="translate(${x} ${y})"><circle fill="#fff" r="21"/><g fill="none" stroke="${blue}" stroke-width=".7" opacity=".8">${star(9, 20, 8)}</g><circle fill="${warm}" r="3"/></g>`;

const corners = [
  [44, 44],
  [1144, 44],
  [44, 796],
  [1144, 796],
] as const;

const svg = (width: number, height: number, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${content}</svg>`;

/** The whole background, as SVG. */
export const certificateArt: string = svg(
  1188,
  840,
  `<defs><clipPath id="in"><path d="M61 61h1066v718H61z"/></clipPath></defs>` +
    `<g fill="none" stroke="${blue}" stroke-width=".8" clip-path="url(#in)">${sea}</g>` +
    `<g transform="translate(908 372)"><g fill="none" stroke="${blue}" stroke-width=".65" opacity=".2">${star(36, 196, 82)}</g>` +
    `<g fill="none" stroke="${warm}" stroke-width=".65" opacity=".3">${star(24, 112, 50)}</g>` +
    `<circle fill="#fff" stroke="${blue}" r="58" stroke-width=".8"/><circle fill="none" stroke="${blue}" r="53" stroke-width=".5"/>` +
    `<path fill="${blue}" transform="translate(-36 -36) scale(3)" d="${mark}"/></g>` +
    `<g fill="none" stroke="${blue}" stroke-width=".55" opacity=".62">${sides}</g>` +
    `<path fill="none" stroke="${blue}" stroke-width="1.4" d="M26 26h1136v788H26z"/>` +
    `<path fill="none" stroke="${blue}" stroke-width=".7" d="M61 61h1066v718H61z"/>` +
    corners.map(corner).join(''),
);

/** Vigie's mark alone, as SVG. */
export const markArt: string = svg(24, 24, `<path fill="${blue}" d="${mark}"/>`);
