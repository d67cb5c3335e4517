import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconGauge, IconPencil, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { useDueLinesOf } from '#data/queries/dueLines.ts';
import { crewOf } from '#domain/crew.ts';
import type { DueLine } from '#domain/dueLine.ts';
import type { Equipment } from '#domain/equipment.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { AssignProgrammeDialog } from '#widgets/AssignProgrammeDialog.tsx';
import { LapsedBadge } from '#widgets/LapsedBadge.tsx';
import { OpenOrderDialog } from '#widgets/OpenOrderDialog.tsx';
import { machineName, worstOf } from '#widgets/registerView.ts';
import { StatusChip } from '#widgets/StatusChip.tsx';
import { StoodDownBadge } from '#widgets/StoodDownBadge.tsx';
import { CrewDialog } from './CrewDialog.tsx';
import { CrewLine } from './CrewLine.tsx';
import { EquipmentDialog } from './EquipmentDialog.tsx';
import { KindPicture } from './KindPicture.tsx';
import styles from './MachineHead.module.css';
import { ReadingDialog } from './ReadingDialog.tsx';
import { useArchiving } from './useArchiving.tsx';

interface MachineHeadProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
}

/** Who the machine is, how it stands, and what one does with it. */
export const MachineHead = ({ fleet, machine }: MachineHeadProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const worst = worstOf(useDueLinesOf(machine.id) ?? []);
  return (
    <header className={styles['head']}>
      <KindPicture kind={machine.kind} />
      <div className={styles['who']}>
        <h2>
          <strong>{machine.code}</strong> <span>{machineName(machine) || common(`kind.${machine.kind}`)}</span>
          {machine.isSample && <span className={styles['sample']}>{common('sample')}</span>}
        </h2>
        <IdentityLine fleet={fleet} machine={machine} />
        <CrewLine fleet={fleet} machine={machine} />
      </div>
      <div className={styles['actions']}>
        {machine.archivedOn !== null && <span className={styles['sample']}>{t('archivedWord')}</span>}
        <StoodDownBadge equipmentId={machine.id} />
        <LapsedBadge equipmentId={machine.id} />
        {worst !== null && <StatusChip status={worst.due.status} isEstimated={worst.due.estimated} />}
        {machine.archivedOn === null ? (
          <InService fleet={fleet} machine={machine} worst={worst} />
        ) : (
          <Archived machine={machine} />
        )}
      </div>
    </header>
  );
};

const IdentityLine = ({ fleet, machine }: MachineHeadProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const format = useFormat();
  const { name, make, model, plate, serial, keeper, depot, owner, inServiceOn, year, kind, dutyFactor } = machine;
  const made = [make, model].filter((word) => word !== '' && !name.includes(word)).join(' ');
  const parts = [
    plate,
    serial === '' ? '' : t('head.serial', { serial }),
    name === '' ? '' : made,
    common(`kind.${kind}`),
    year === null ? '' : String(year),
    // A person named says it better than the text; see CrewLine.
    keeper === '' || crewOf(machine, fleet.people).chief !== null ? '' : t('head.keeper', { keeper }),
    depot === '' ? '' : t('head.depot', { depot }),
    owner === '' ? '' : t('head.owner', { owner }),
    inServiceOn === null ? '' : t('head.inService', { date: format.date(inServiceOn) }),
    dutyFactor === 1 ? '' : t('head.duty', { factor: format.number(dutyFactor, 2) }),
  ];
  return <p>{parts.filter((part) => part !== '').join(' · ')}</p>;
};

interface InServiceProps extends MachineHeadProps {
  /** Null without a programme. */
  readonly worst: DueLine | null;
}

const InService = ({ fleet, machine, worst }: InServiceProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const { t: people } = useTranslation('people');
  const archiving = useArchiving();
  const [dialog, setDialog] = useState<'reading' | 'edit' | 'crew' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <Button variant="default" leftSection={<IconGauge size={16} />} onClick={() => setDialog('reading')}>
        {t('newReading')}
      </Button>
      <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setDialog('edit')}>
        {common('edit')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={common('moreActions')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUsers size={16} />} onClick={() => setDialog('crew')}>
            {people('crew.change')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => void archiving.archive([machine])}>
            {t('archiveMachine')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <MainAction machine={machine} worst={worst} />
      {dialog === 'reading' && <ReadingDialog equipmentId={machine.id} onClose={close} />}
      {dialog === 'crew' && <CrewDialog fleet={fleet} machine={machine} onClose={close} />}
      {dialog === 'edit' && <EquipmentDialog fleet={fleet} machine={machine} onClose={close} onSaved={close} />}
    </>
  );
};

/** What the machine asks for first: a programme, the order under way, or a new order. */
const MainAction = ({ machine, worst }: Pick<InServiceProps, 'machine' | 'worst'>) => {
  const { t } = useTranslation('equipment');
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (worst?.openOrder) {
    return (
      <Button component={Link} href={routes.order(worst.openOrder.id)}>
        {t('goToOrder')}
      </Button>
    );
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{worst === null ? t('assignProgramme') : t('openOrder')}</Button>
      {isOpen && worst === null && <AssignProgrammeDialog equipmentIds={[machine.id]} onClose={close} />}
      {isOpen && worst !== null && <OpenOrderDialog equipmentId={machine.id} onClose={close} />}
    </>
  );
};

const Archived = ({ machine }: { readonly machine: Equipment }) => {
  const { t } = useTranslation('equipment');
  const archiving = useArchiving();
  return (
    <Button
      leftSection={<IconArchiveOff size={16} />}
      loading={archiving.isRunning}
      onClick={() => void archiving.restore([machine])}
    >
      {t('restoreMachine')}
    </Button>
  );
};
