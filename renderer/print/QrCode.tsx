import { encode } from 'uqr';

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
  /** Side in millimetres, quiet zone included. */
  readonly sizeMm: number;
}

/** A QR code as one path, error correction Q, quiet zone of four modules: sharp at any printer's resolution. */
export const QrCode = ({ text, label, sizeMm }: QrCodeProps) => {
  const { data, size } = encode(text, { ecc: 'Q', border: 4 });
  const modules = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      style={{ width: `${sizeMm}mm`, height: `${sizeMm}mm`, display: 'block', flex: 'none' }}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={modules.join('')} fill="#000" />
    </svg>
  );
};
