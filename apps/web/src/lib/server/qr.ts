import QRCode from 'qrcode';

/** A QR code as path data, one unit a module, in a square of `size`: it is drawn inline and prints sharp. */
export function qrPath(text: string): { path: string; size: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, y) =>
    rowPath(y, modules.size, (x) => Boolean(modules.get(y, x))),
  );
  return { path: rows.join(''), size: modules.size };
}

/** The dark modules of a row, neighbours joined into one rectangle. */
function rowPath(y: number, size: number, isDark: (x: number) => boolean): string {
  let path = '';
  for (let x = 0; x < size; x++) {
    if (!isDark(x)) continue;
    const start = x;
    while (x + 1 < size && isDark(x + 1)) x++;
    path += `M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`;
  }
  return path;
}
