import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { figureOf, isSameFigure } from './typedFigure.ts';

interface NumberFieldProps {
  readonly label: string;
  /** Undefined or NaN: empty. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly error?: string | null;
  readonly width?: number;
}

/** A figure that may be left empty. Whether it must be whole is said by the draft: a field that drops the point makes 15 of 1.5. What is typed stays as it is typed (`1.`, `-`) for as long as it means the value. */
export const NumberField = (props: NumberFieldProps) => {
  const { label, value, onChange, error = null, width = 110 } = props;
  const [typed, setTyped] = useState<string | number>('');
  const stored = value === undefined || Number.isNaN(value) ? '' : value;
  return (
    <NumberInput
      label={label}
      w={width}
      thousandSeparator=","
      value={isSameFigure(figureOf(typed), value) ? typed : stored}
      onChange={(next) => {
        setTyped(next);
        onChange(figureOf(next));
      }}
      error={error}
    />
  );
};
