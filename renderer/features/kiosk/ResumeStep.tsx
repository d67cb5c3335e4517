import { IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { takeOn } from '#data/commands/takeOn.ts';
import type { Check } from '#domain/check.ts';
import type { TakeOnInput } from '#domain/checkTaking.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { BigButton } from './BigButton.tsx';
import { useSecond } from './Both.tsx';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';
import { useKiosk } from './kioskContext.ts';
import { MachineLine } from './MachineLine.tsx';
import { Troubles } from './Troubles.tsx';
import { useDeed } from './useDeed.ts';

interface ResumeStepProps {
  readonly machine: Equipment;
  readonly operator: Person;
  readonly check: Check;
  readonly override: TakeOnInput['override'];
}

/** A check that was begun goes on where it was left. */
export const ResumeStep = ({ machine, operator, check, override }: ResumeStepProps) => {
  const { t } = useTranslation('kiosk');
  const second = useSecond();
  const format = useFormat();
  const { go } = useKiosk();
  const { run, problems, isRunning } = useDeed();
  const { equipmentId, checkTemplateId, day, shiftId, meters, answers, operatorName, startedAt } = check;
  const resume = async () => {
    const place = { equipmentId, checkTemplateId, day, shiftId, operatorId: operator.id, meters };
    const checkId = await run(takeOn, { ...place, override });
    if (checkId !== null) go({ at: 'check', machineId: machine.id, operatorId: operator.id, checkId });
  };
  return (
    <Frame
      title={t('begunAlready')}
      head={<MachineLine machine={machine} also={[operator.name]} />}
      onBack={() => go({ at: 'machine' })}
      actions={
        <BigButton
          size="large"
          tone="main"
          icon={<IconPlayerPlay size={40} aria-hidden />}
          isDisabled={isRunning}
          second={second((other) => other('goOnWithCheck'))}
          onPress={() => void resume()}
        >
          {t('goOnWithCheck')}
        </BigButton>
      }
    >
      <p className={styles['lead']}>
        {t('begunBy', { name: operatorName, moment: format.moment(startedAt), answered: answers.length })}
      </p>
      <Troubles problems={problems} />
    </Frame>
  );
};
