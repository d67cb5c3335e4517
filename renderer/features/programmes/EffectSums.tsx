import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import styles from './Effect.module.css';
import type { ProgrammeEffect } from './programmeEffect.ts';

interface EffectSumsProps {
  readonly effect: ProgrammeEffect;
  readonly afterTitle: string;
}

/** What a year takes for the machines chosen, before and after: visits, hours, and how many days change. */
export const EffectSums = ({ effect, afterTitle }: EffectSumsProps) => {
  const { t } = useTranslation('programmeEditor');
  const { t: programmes } = useTranslation('programmes');
  const format = useFormat();
  const { before, after, changed } = effect;
  const signed = (from: number, to: number): string =>
    `${to > from ? '+' : to < from ? '−' : '±'}${format.number(Math.abs(to - from), 1)}`;
  const rows = (['visits', 'hours'] as const).map((key) => ({
    key,
    before: format.number(before[key], 1),
    after: after === null ? null : format.number(after[key], 1),
    change: after === null ? '' : signed(before[key], after[key]),
  }));
  return (
    <table className={styles['sums']}>
      <thead>
        <tr>
          <th scope="col">{t('effect.year')}</th>
          <th scope="col">{programmes('preview.now')}</th>
          {after !== null && (
            <>
              <th scope="col">{afterTitle}</th>
              <th scope="col">{t('effect.change')}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{t(`effect.${row.key}`)}</th>
            <td>{row.before}</td>
            {row.after !== null && (
              <>
                <td>{row.after}</td>
                <td>{row.change}</td>
              </>
            )}
          </tr>
        ))}
        {after !== null && (
          <tr>
            <th scope="row">{t('effect.changed')}</th>
            <td />
            <td>{format.number(changed)}</td>
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
};
