import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Defect } from '#domain/defect.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { BigButton } from './BigButton.tsx';
import { useSecond } from './Both.tsx';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';
import type { CheckFrame } from './OpenCheck.tsx';
import { Troubles } from './Troubles.tsx';
import type { CheckDeeds } from './useCheckDeeds.ts';
import { useKeys } from './useKeys.ts';

interface RepairStepProps {
  readonly frame: CheckFrame;
  readonly defect: Defect;
  readonly deeds: CheckDeeds;
}

/** A repair of earlier: the next operator says whether it is good. */
export const RepairStep = ({ frame, defect, deeds }: RepairStepProps) => {
  const { t } = useTranslation('kiosk');
  const second = useSecond();
  const format = useFormat();
  const answer = (isGood: boolean) => void deeds.confirmRepair(defect.id, isGood);
  useKeys({
    onKey: (key, isAlone) => {
      if (isAlone && (key === '1' || key === '2')) answer(key === '1');
    },
  });
  const { text, reportedBy, reportedOn, repair } = defect;
  return (
    <Frame
      {...frame}
      title={text}
      titleKey={defect.id}
      actions={
        <>
          <BigButton
            size="large"
            tone="good"
            hotkey="1"
            icon={<IconCheck size={44} aria-hidden />}
            isDisabled={deeds.isBusy}
            second={second((other) => other('repairedWell'))}
            onPress={() => answer(true)}
          >
            {t('repairedWell')}
          </BigButton>
          <BigButton
            size="large"
            tone="bad"
            hotkey="2"
            icon={<IconX size={44} aria-hidden />}
            isDisabled={deeds.isBusy}
            second={second((other) => other('notRepaired'))}
            onPress={() => answer(false)}
          >
            {t('notRepaired')}
          </BigButton>
        </>
      }
    >
      <p className={styles['lead']}>
        {t('reportedBy', { number: defect.number, name: reportedBy, date: format.date(reportedOn) })}
        <br />
        {repair !== null &&
          t(repair.outcome === 'repaired' ? 'repairBy' : 'repairNotNeeded', {
            name: repair.by,
            moment: format.moment(repair.at),
          })}
      </p>
      {repair !== null && repair.note !== '' && <p className={styles['lead']}>{repair.note}</p>}
      <p className={styles['lead']}>{t('isRepairGood')}</p>
      <Troubles problems={deeds.problems} />
    </Frame>
  );
};
