import { qrModules, qrPath, qrSideMm } from './qrModules.ts';

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
  /** Side in millimetres, quiet zone included; left out: as large as a workshop printer and a phone need it. */
  readonly sizeMm?: number;
}

/** A QR code as one path, error correction Q, quiet zone of four modules: sharp at any printer's resolution. */
export const QrCode = ({ text, label, sizeMm }: QrCodeProps) => {
  const rows = qrModules(text);
  const size = rows.length;
  const side = `${sizeMm ?? qrSideMm(size)}mm`;
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      style={{ width: side, height: side, display: 'block', flex: 'none' }}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={qrPath(rows)} fill="#000" />
    </svg>
  );
};
