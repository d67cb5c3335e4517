import { Chip, Group, Input } from '@mantine/core';
import { useFormat } from '#i18n/useFormat.ts';
import styles from './Settings.module.css';
import { weekdayNames } from './useClosureWords.ts';

interface WorkDaysProps {
  readonly label: string;
  readonly note?: string;
  /** 1 Monday to 7 Sunday. */
  readonly days: readonly number[];
  readonly onChange: (days: number[]) => void;
  readonly error: string | null;
}

/** Days of the week, each on or off. */
export const WorkDays = ({ label, note, days, onChange, error }: WorkDaysProps) => {
  const names = weekdayNames(useFormat());
  return (
    <Input.Wrapper
      label={label}
      description={note}
      labelElement="div"
      error={error}
      className={styles['wide'] ?? ''}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    >
      <Chip.Group
        multiple
        value={days.map(String)}
        onChange={(chosen) => onChange(chosen.map(Number).toSorted((a, b) => a - b))}
      >
        <Group gap={6} mt={4} role="group" aria-label={label}>
          {names.map((name, index) => (
            <Chip key={name} value={String(index + 1)} variant="outline" radius="sm">
              {name}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
};
