import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconCalendarOff, IconList, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { newId } from '#data/ids.ts';
import type { Closure } from '#domain/settings.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { holidayLists } from '#templates/holidayLists.ts';
import { ClosureDialog } from './ClosureDialog.tsx';
import { blankClosure, type ClosureDraft, closureDraftOf } from './closureForm.ts';
import { listsAhead, missingHolidays, sortedClosures } from './closureLists.ts';
import styles from './Settings.module.css';
import { useClosureWords } from './useClosureWords.ts';

interface ClosureListProps {
  readonly closures: readonly Closure[];
  readonly onChange: (closures: readonly Closure[]) => void;
}

/** Days on which the workshop is closed, beside the weekdays it never opens. */
export const ClosureList = ({ closures, onChange }: ClosureListProps) => {
  const { t } = useTranslation('capacity');
  const language = useLanguage();
  const today = useToday();
  const words = useClosureWords(today);
  const [edited, setEdited] = useState<ClosureDraft | null>(null);
  const isKnown = edited !== null && closures.some(({ id }) => id === edited.id);
  return (
    <div className={styles['wide']}>
      <h3 className={styles['heading']}>{t('closures')}</h3>
      <p className={styles['note']}>{t('closuresText')}</p>
      {closures.length > 0 && (
        <ul className={styles['closures']}>
          {sortedClosures(closures).map((closure) => (
            <li key={closure.id}>
              <span className={styles['closureName']}>{closure.name}</span>
              <span className={styles['closureDays']}>{words(closure)}</span>
              <span className={styles['closureActions']}>
                <ActionIcon
                  aria-label={t('editClosure', { name: closure.name })}
                  onClick={() => setEdited(closureDraftOf(closure, today))}
                >
                  <IconPencil size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  color="gray"
                  aria-label={t('removeClosure', { name: closure.name })}
                  onClick={() => onChange(closures.filter(({ id }) => id !== closure.id))}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconCalendarOff size={16} aria-hidden />}
          onClick={() => setEdited(blankClosure(newId(), today))}
        >
          {t('addClosure')}
        </Button>
        <HolidayMenu
          today={today}
          missing={(list) => missingHolidays(list, { closures, language, newId })}
          onAdd={(added) => onChange([...closures, ...added])}
        />
      </Group>
      {edited !== null && (
        <ClosureDialog
          key={edited.id}
          draft={edited}
          isKnown={isKnown}
          onDone={(closure) =>
            onChange(isKnown ? closures.map((one) => (one.id === closure.id ? closure : one)) : [...closures, closure])
          }
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
};

interface HolidayMenuProps {
  readonly today: CalendarDate;
  readonly missing: (list: (typeof holidayLists)[number]) => readonly Closure[];
  readonly onAdd: (closures: readonly Closure[]) => void;
}

const HolidayMenu = ({ today, missing, onAdd }: HolidayMenuProps) => {
  const { t } = useTranslation('capacity');
  return (
    <Menu position="bottom-start" width={340}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconList size={16} aria-hidden />}>
          {t('addHolidays')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('holidaysNote')}</Menu.Label>
        {listsAhead(holidayLists, today).map((list) => {
          const added = missing(list);
          return (
            <Menu.Item key={list.id} disabled={added.length === 0} onClick={() => onAdd(added)}>
              {t(`list.${list.id}`)}
              <div className={styles['second']}>
                {added.length === 0 ? t('allThere') : t('holidayCount', { count: added.length })}
              </div>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
};
