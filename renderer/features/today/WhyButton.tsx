import { Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueLine } from '#domain/dueLine.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { DueLeft } from '#widgets/DueLeft.tsx';
import { DueWhy } from '#widgets/DueWhy.tsx';
import styles from './Today.module.css';

interface WhyButtonProps {
  readonly line: DueLine;
  readonly meters: readonly Meter[];
  readonly today: CalendarDate;
}

/** What is left; a click says why. */
export const WhyButton = ({ line, meters, today }: WhyButtonProps) => {
  const { t } = useTranslation('today');
  const text = useLocalText();
  const [isOpen, setOpen] = useState(false);
  const label = t('why.label', { code: line.equipment.code, service: text(line.level.name) });
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" withArrow shadow="md" width={400} trapFocus>
      <Popover.Target>
        <button type="button" className={styles['why']} onClick={() => setOpen(!isOpen)} title={label}>
          <DueLeft level={line.level} due={line.due} today={today} />
          <IconInfoCircle size={16} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        {isOpen && <DueWhy line={line} meters={meters} today={today} />}
      </Popover.Dropdown>
    </Popover>
  );
};
