import { NumberInput } from '@mantine/core';

interface NumberFieldProps {
  readonly label: string;
  /** Undefined: empty. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly error?: string | null;
  readonly width?: number;
  readonly isWhole?: boolean;
  readonly suffix?: string;
}

/** A figure that may be left empty. What is no figure counts as empty, and the draft says what is missing. */
export const NumberField = (props: NumberFieldProps) => {
  const { label, value, onChange, error = null, width = 110, isWhole = false, suffix } = props;
  return (
    <NumberInput
      label={label}
      w={width}
      allowDecimal={!isWhole}
      value={value === undefined || Number.isNaN(value) ? '' : value}
      onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
      error={error}
      {...(suffix === undefined ? {} : { suffix: ` ${suffix}` })}
    />
  );
};
