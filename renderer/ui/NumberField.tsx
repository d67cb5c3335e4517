import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';
import { figureOf, isSameFigure } from './typedFigure.ts';

interface NumberFieldProps
  extends Pick<NumberInputProps, 'label' | 'aria-label' | 'description' | 'inputWrapperOrder' | 'error'> {
  /** Undefined or NaN: empty. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly width?: number | undefined;
  /** Where a dialog begins. */
  readonly hasFocus?: boolean;
}

/**
 * A figure that may be left empty. What is typed stays as it is typed (`1.`, `-`) for as long as it means the value.
 * Whether it must be whole is for the form to say: a field that drops the point makes 15 of 1.5.
 */
export const NumberField = ({ value, onChange, width, hasFocus = false, ...passed }: NumberFieldProps) => {
  const [typed, setTyped] = useState<string | number>('');
  const stored = value === undefined || Number.isNaN(value) ? '' : value;
  return (
    <NumberInput
      {...passed}
      {...(width === undefined ? {} : { w: width })}
      {...(hasFocus ? { 'data-autofocus': true } : {})}
      thousandSeparator=","
      value={isSameFigure(figureOf(typed), value) ? typed : stored}
      onChange={(next) => {
        setTyped(next);
        onChange(figureOf(next));
      }}
    />
  );
};
