import { type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import pads from './Pad.module.css';
import { type Point, signatureBox, signaturePath, withPoint } from './signaturePath.ts';

interface SignaturePadProps {
  readonly strokes: readonly (readonly Point[])[];
  readonly onChange: (strokes: readonly (readonly Point[])[]) => void;
}

const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>): Point => {
  const box = currentTarget.getBoundingClientRect();
  return {
    x: ((clientX - box.left) / box.width) * signatureBox.width,
    y: ((clientY - box.top) / box.height) * signatureBox.height,
  };
};

/** A box to sign in, by finger, pen or mouse. */
export const SignaturePad = ({ strokes, onChange }: SignaturePadProps) => {
  const { t } = useTranslation('kiosk');
  const isDown = useRef(false);
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    isDown.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    onChange([...strokes, withPoint([], pointOf(event))]);
  };
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    const stroke = strokes.at(-1);
    if (isDown.current && stroke !== undefined) onChange([...strokes.slice(0, -1), withPoint(stroke, pointOf(event))]);
  };
  const end = () => {
    isDown.current = false;
  };
  return (
    <svg
      className={pads['signature']}
      viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('signHere')}
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <line x1="30" y1="160" x2="570" y2="160" />
      <path d={signaturePath(strokes)} />
    </svg>
  );
};
