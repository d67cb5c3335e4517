import { useTranslation } from 'react-i18next';
import { useDefectsOf } from '#data/queries/defects.ts';
import type { Check } from '#domain/check.ts';
import { Panel } from '#ui/Panel.tsx';
import styles from './CheckPage.module.css';

/** Repairs of earlier that the operator looked at before taking the machine on. */
export const CheckConfirmations = ({ check }: { readonly check: Check }) => {
  const { t } = useTranslation('checks');
  const defects = useDefectsOf(check.equipmentId) ?? [];
  return (
    <Panel title={t('check.confirmed')} isPadded>
      <ul className={styles['defects']}>
        {check.confirmations.map(({ defectId, isGood }) => {
          const defect = defects.find(({ id }) => id === defectId);
          return (
            <li key={defectId}>
              <span>
                <strong>{defect?.number}</strong> {isGood ? t('check.repairGood') : t('check.repairBad')}
              </span>
              <span>{defect?.text}</span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
};
