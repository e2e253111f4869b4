import { create, toString as drawQrCode } from "qrcode";

/** A code that survives a fold or a stain of a poster: a quarter of it may be unreadable. */
const LEVEL = "Q";

/** The squares of a QR code, row by row, true where it is dark. */
export function codeSquares(address: string): boolean[][] {
  const { modules } = create(address, { errorCorrectionLevel: LEVEL });
  const rows = Array.from({ length: modules.size }, (_, row) => row);
  return rows.map((row) => rows.map((column) => Boolean(modules.get(row, column))));
}

export function codeSvg(address: string): Promise<string> {
  return drawQrCode(address, { type: "svg", margin: 2, errorCorrectionLevel: LEVEL });
}
