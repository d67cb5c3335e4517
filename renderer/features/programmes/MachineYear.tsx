import { Badge } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { LevelBadge } from '#widgets/LevelBadge.tsx';
import styles from './Effect.module.css';
import { effectMonths } from './effectMonths.ts';
import type { EffectVisit, MachineEffect } from './programmeEffect.ts';

interface MachineYearProps {
  readonly machine: MachineEffect;
  readonly afterTitle: string;
}

/** One machine's twelve months, month by month, before and after side by side; what changes is marked. */
export const MachineYear = ({ machine, afterTitle }: MachineYearProps) => {
  const { t } = useTranslation('programmeEditor');
  const { t: programmes } = useTranslation('programmes');
  const format = useFormat();
  const { equipment, before, after, isSupposed } = machine;
  const months = effectMonths(before, after ?? []);
  return (
    <Panel
      title={<Link href={routes.machine(equipment.id)}>{equipment.code}</Link>}
      beside={
        <>
          <span className={styles['second']}>{equipment.name}</span>
          {isSupposed && <Badge variant="outline">{t('effect.supposed')}</Badge>}
        </>
      }
      end={
        <span className={styles['second']}>
          {after === null
            ? programmes('preview.count', { count: before.length })
            : t('effect.visitsFromTo', { from: before.length, to: after.length })}
        </span>
      }
    >
      {months.length === 0 ? (
        <p className={styles['nothing']}>{programmes('preview.none')}</p>
      ) : (
        <table className={styles['year']}>
          <thead>
            <tr>
              <th scope="col">{t('effect.month')}</th>
              <th scope="col">{programmes('preview.now')}</th>
              {after !== null && <th scope="col">{afterTitle}</th>}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.from}>
                <th scope="row">
                  {t('effect.monthOf', { month: format.month(month.from), year: month.from.slice(0, 4) })}
                </th>
                <Visits visits={month.before} mark={t('effect.falls')} />
                {after !== null && <Visits visits={month.after} mark={t('effect.comes')} />}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
};

const Visits = ({ visits, mark }: { readonly visits: readonly EffectVisit[]; readonly mark: string }) => {
  const { t: programmes } = useTranslation('programmes');
  const text = useLocalText();
  const format = useFormat();
  return (
    <td>
      {visits.map(({ on, level, absorbs, isChanged }) => (
        <div key={`${on} ${level.id}`} className={styles['visit']} data-changed={isChanged}>
          <span className={styles['day']}>{format.date(on)}</span>
          <LevelBadge name={level.name} />
          {absorbs.length > 0 && (
            <span className={styles['second']}>
              {programmes('preview.absorbs', { levels: format.list(absorbs.map(({ name }) => text(name))) })}
            </span>
          )}
          {isChanged && (
            <span className={styles['changed']}>
              <IconArrowsExchange size={14} aria-hidden />
              {mark}
            </span>
          )}
        </div>
      ))}
    </td>
  );
};
