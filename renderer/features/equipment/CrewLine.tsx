import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { crewOf } from '#domain/crew.ts';
import type { Equipment } from '#domain/equipment.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import styles from './MachineHead.module.css';

interface CrewLineProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
}

/** Who looks after the machine: its keeper, or chief and crew. Nothing where nobody is named. */
export const CrewLine = ({ fleet, machine }: CrewLineProps) => {
  const { t } = useTranslation('people');
  const format = useFormat();
  const { chief, members } = crewOf(machine, fleet.people);
  if (chief === null) return null;
  const isAlone = members.length === 0;
  return (
    <p>
      <Link href={routes.person(chief.id)} className={styles['person'] ?? ''}>
        {t(isAlone ? 'crew.headKeeper' : 'crew.headChief', { name: chief.name })}
      </Link>
      {!isAlone && ` · ${t('crew.headCrew', { names: format.list(members.map(({ name }) => name)) })}`}
    </p>
  );
};
