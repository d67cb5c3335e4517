import { useTranslation } from 'react-i18next';
import type { Defect } from '#domain/defect.ts';
import { Panel } from '#ui/Panel.tsx';
import { SeverityChip } from '#widgets/SeverityChip.tsx';
import styles from './CheckPage.module.css';

/** The defects found on a check and how far they are. */
export const CheckDefects = ({ defects }: { readonly defects: readonly Defect[] }) => {
  const { t } = useTranslation('checks');
  const { t: words } = useTranslation('defects');
  return (
    <Panel title={t('check.defects')} isPadded>
      {defects.length === 0 ? (
        <span className={styles['unsigned']}>{t('check.noDefects')}</span>
      ) : (
        <ul className={styles['defects']}>
          {defects.map(({ id, number, severity, state, text }) => (
            <li key={id}>
              <span>
                <SeverityChip severity={severity} /> <strong>{number}</strong> {words(`state.${state}`)}
              </span>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
