import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { machineName } from '#widgets/registerView.ts';
import styles from './People.module.css';
import { machinesOf } from './peopleView.ts';

/** The machines the person looks after, alone or with others. */
export const MachinesPanel = ({ fleet, person }: { readonly fleet: Fleet; readonly person: Person }) => {
  const { t } = useTranslation('people');
  const machines = machinesOf(fleet, person.id);
  return (
    <Panel
      title={t('crew.title')}
      beside={machines.length > 0 && <span className={styles['count']}>{machines.length}</span>}
    >
      {machines.length === 0 ? (
        <p className={styles['quiet']}>{t('crew.none')}</p>
      ) : (
        <ul className={styles['list']} data-scrolls>
          {machines.map((machine) => (
            <li key={machine.id}>
              <Link href={routes.machine(machine.id)} className={styles['name'] ?? ''}>
                {machine.code}
              </Link>
              <span className={styles['grow']}>{machineName(machine)}</span>
              <span className={styles['second']}>{t(`crew.${partIn(machine, person.id)}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};

const partIn = ({ crew }: Equipment, id: Person['id']): 'keeper' | 'chief' | 'member' => {
  if (crew.chiefId !== id) return 'member';
  return crew.memberIds.length === 0 ? 'keeper' : 'chief';
};
