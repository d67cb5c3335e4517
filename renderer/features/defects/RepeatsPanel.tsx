import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import type { Repeats } from '#domain/repeatedDefects.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { SeverityChip } from '#widgets/SeverityChip.tsx';
import styles from './Defects.module.css';

/** The other times the same failed on the same machine. */
export const RepeatsPanel = ({ repeats, days }: { readonly repeats: Repeats; readonly days: number }) => {
  const { t } = useTranslation('defectBook');
  const { t: words } = useTranslation('defects');
  const format = useFormat();
  const today = useToday();
  const others = [...repeats.later.toReversed(), ...repeats.earlier.toReversed()];
  return (
    <Panel title={t('repeats.title')}>
      <p className={styles['meaning']}>{t('repeats.text', { count: others.length, days })}</p>
      <ul className={styles['list']}>
        {others.map(({ id, number, text, severity, state, reportedOn }) => (
          <li key={id}>
            <SeverityChip severity={severity} />
            <div className={styles['what']}>
              <span>
                <Link href={routes.defect(id)}>{number}</Link> {text}
              </span>
              <small>{[words(`state.${state}`), format.shortDate(reportedOn, today)].join(' · ')}</small>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
