import { useTranslation } from 'react-i18next';
import type { Defect } from '#domain/defect.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import styles from './Defects.module.css';

/** Every change of state, the latest first. */
export const HistoryPanel = ({ defect }: { readonly defect: Defect }) => {
  const { t } = useTranslation('defectBook');
  const { t: words } = useTranslation('defects');
  const format = useFormat();
  return (
    <Panel title={t('history')}>
      <ul className={styles['list']}>
        {defect.history
          .map((step, i) => ({ ...step, i }))
          .toReversed()
          .map(({ state, at, by, i }) => (
            <li key={i}>
              <div className={styles['what']}>
                <span>{words(`state.${state}`)}</span>
                <small>{by === '' ? format.moment(at) : t('sign.by', { name: by, at: format.moment(at) })}</small>
              </div>
            </li>
          ))}
      </ul>
    </Panel>
  );
};
