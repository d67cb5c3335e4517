import { IconAlertTriangleFilled, IconArrowsExchange, IconCircleCheckFilled, IconHome } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handOver } from '#data/commands/handOver.ts';
import type { Check } from '#domain/check.ts';
import type { DefectSeverity } from '#domain/defect.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import { BigButton } from './BigButton.tsx';
import { useSecond } from './Both.tsx';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';
import { useKiosk } from './kioskContext.ts';
import { start } from './kioskSession.ts';
import { operatorsFor } from './kioskView.ts';
import { MachineLine } from './MachineLine.tsx';
import { PersonTiles } from './PersonTiles.tsx';
import { severityIcons } from './severityIcons.ts';
import { Troubles } from './Troubles.tsx';
import { useDeed } from './useDeed.ts';

interface DoneStepProps {
  readonly machine: Equipment;
  readonly operator: Person;
  readonly check: Check;
}

/** What the check came to. The machine can be handed over to the next operator. */
export const DoneStep = ({ machine, operator, check }: DoneStepProps) => {
  const { t } = useTranslation('kiosk');
  const second = useSecond();
  const { fleet, go } = useKiosk();
  const { run, problems } = useDeed();
  const [isHanding, setHanding] = useState(false);
  const head = <MachineLine machine={machine} also={[operator.name]} />;
  const next = check.handedOverTo === null ? undefined : fleet.people.get(check.handedOverTo);
  const hand = async (to: Person) => {
    if ((await run(handOver, { checkId: check.id, toId: to.id })) !== null) setHanding(false);
  };
  if (isHanding) {
    const others = operatorsFor(fleet, machine).filter(({ id }) => id !== operator.id);
    return (
      <Frame title={t('handOverTo')} head={head} onBack={() => setHanding(false)}>
        <Troubles problems={problems} />
        {others.length === 0 && <p className={styles['lead']}>{t('nobody')}</p>}
        <PersonTiles people={others} onChoose={(person) => void hand(person)} />
      </Frame>
    );
  }
  return (
    <Frame
      title={t('done')}
      secondTitle={second((other) => other('done'))}
      head={head}
      actions={
        <>
          <BigButton
            size="large"
            icon={<IconArrowsExchange size={36} aria-hidden />}
            second={second((other) => other('handOver'))}
            onPress={() => setHanding(true)}
          >
            {t('handOver')}
          </BigButton>
          <BigButton
            size="large"
            tone="main"
            icon={<IconHome size={40} aria-hidden />}
            second={second((other) => other('toStart'))}
            onPress={() => go(start)}
          >
            {t('toStart')}
          </BigButton>
        </>
      }
    >
      <Found check={check} />
      {next !== undefined && <p className={styles['lead']}>{t('handedOver', { name: next.name })}</p>}
    </Frame>
  );
};

const Found = ({ check }: { readonly check: Check }) => {
  const { t } = useTranslation('kiosk');
  const { fleet } = useKiosk();
  const ids = check.answers.flatMap(({ defectId }) => defectId ?? []);
  const defects = fleet.openDefectsOf(check.equipmentId).filter(({ id }) => ids.includes(id));
  if (ids.length === 0) {
    return (
      <div className={styles['result']} data-tone="good">
        <IconCircleCheckFilled size={64} aria-hidden />
        <p>{t(fleet.settings.checks.recordsNilDefect ? 'nilRecorded' : 'nilNoReport')}</p>
      </div>
    );
  }
  return (
    <>
      <div className={styles['result']} data-tone="bad">
        <IconAlertTriangleFilled size={64} aria-hidden />
        <p>{t('defectsReported', { count: ids.length })}</p>
      </div>
      <ul className={styles['found']}>
        {defects.map(({ id, number, text, severity }) => (
          <li key={id}>
            <FoundSeverity severity={severity} /> {number} {text}
          </li>
        ))}
      </ul>
    </>
  );
};

const FoundSeverity = ({ severity }: { readonly severity: DefectSeverity }) => {
  const { t } = useTranslation('defects');
  const Icon = severityIcons[severity];
  return (
    <b>
      <Icon size={20} aria-hidden /> {t(`severity.${severity}`)}
    </b>
  );
};
