import type { ReactNode } from 'react';
import type { Settings } from '#domain/settings.ts';
import { useFormat, useLanguage } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import styles from './PartsSheet.module.css';

interface PartsSheetProps {
  readonly title: string;
  readonly on: CalendarDate;
  readonly settings: Settings;
  readonly children: ReactNode;
}

/** A sheet of parts on the workshop's paper: its head, and whatever is listed. */
export const PartsSheet = ({ title, on, settings, children }: PartsSheetProps) => {
  const format = useFormat();
  return (
    <div data-paper={settings.paper}>
      <div data-form="partsSheet">
        <article className={styles['sheet']} lang={useLanguage()}>
          <header className={styles['head']}>
            <div>
              <div className={styles['workshop']}>{settings.workshop.name}</div>
              <h1>{title}</h1>
            </div>
            <div>{format.date(on)}</div>
          </header>
          {children}
        </article>
      </div>
    </div>
  );
};
