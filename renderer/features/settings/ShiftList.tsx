import { ActionIcon, Button } from '@mantine/core';
import { IconClockPlus, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '#data/ids.ts';
import { type Shift, shiftName } from '#domain/checksSettings.ts';
import { isOverMidnight } from '#domain/shiftCalendar.ts';
import { useFormat, useLanguage } from '#i18n/useFormat.ts';
import styles from './Settings.module.css';
import { ShiftDialog } from './ShiftDialog.tsx';
import { blankShift, dayRuns, shiftHours, sortedShifts } from './shiftView.ts';
import { weekdayNames } from './useClosureWords.ts';

interface ShiftListProps {
  readonly shifts: readonly Shift[];
  readonly onChange: (shifts: readonly Shift[]) => void;
}

/** The shifts of the workshop, by the hour at which they begin. */
export const ShiftList = ({ shifts, onChange }: ShiftListProps) => {
  const { t } = useTranslation('shifts');
  const words = useShiftWords();
  const language = useLanguage();
  const [edited, setEdited] = useState<Shift | null>(null);
  const isKnown = edited !== null && shifts.some(({ id }) => id === edited.id);
  return (
    <div className={styles['wide']}>
      <h3 className={styles['heading']}>{t('shifts')}</h3>
      <p className={styles['note']}>{shifts.length === 0 ? t('noShifts') : t('shiftsText')}</p>
      {shifts.length > 0 && (
        <ul className={styles['closures']}>
          {sortedShifts(shifts).map((shift) => (
            <li key={shift.id}>
              <span className={styles['closureName']}>{shiftName(shift, language)}</span>
              <span className={styles['closureDays']}>{words(shift)}</span>
              <span className={styles['closureActions']}>
                <ActionIcon
                  aria-label={t('editShift', { name: shiftName(shift, language) })}
                  onClick={() => setEdited({ ...shift, name: shiftName(shift, language) })}
                >
                  <IconPencil size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  color="gray"
                  aria-label={t('removeShift', { name: shiftName(shift, language) })}
                  onClick={() => onChange(shifts.filter(({ id }) => id !== shift.id))}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="default"
        leftSection={<IconClockPlus size={16} aria-hidden />}
        onClick={() => setEdited(blankShift(newId()))}
      >
        {t('addShift')}
      </Button>
      {edited !== null && (
        <ShiftDialog
          key={edited.id}
          shift={edited}
          others={shifts}
          isKnown={isKnown}
          onDone={(shift) =>
            onChange(isKnown ? shifts.map((one) => (one.id === shift.id ? shift : one)) : [...shifts, shift])
          }
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
};

/** When a shift works: `22:00 – 06:00 the next day · 8 h · Monday – Friday`. */
const useShiftWords = (): ((shift: Shift) => string) => {
  const { t } = useTranslation('shifts');
  const format = useFormat();
  const names = weekdayNames(format);
  const nameOf = (day: number): string => names[day - 1] ?? '';
  return (shift) => {
    const days = dayRuns(shift.workDays).map(([first, last]) =>
      first === last ? nameOf(first) : t('dayRun', { first: nameOf(first), last: nameOf(last) }),
    );
    const times = { from: shift.from, to: shift.to };
    return [
      isOverMidnight(shift) ? t('overMidnight', times) : t('times', times),
      t('hours', { hours: format.number(shiftHours(shift)) }),
      shift.workDays.length === 7 ? t('everyDay') : format.list(days),
    ].join(' · ');
  };
};
