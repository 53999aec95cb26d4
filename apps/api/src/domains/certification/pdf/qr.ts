import QRCode from 'qrcode';

/** A QR code as SVG, with the quiet zone of four modules that readers ask for (ISO/IEC 18004). */
export function qrCode(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 8;
  const dark = Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) =>
      modules.get(row, column) ? `M${column + 4} ${row + 4}h1v1h-1z` : '',
    ).join(''),
  ).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#0b1230" d="${dark}"/></svg>`;
}
