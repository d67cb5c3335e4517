import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Person } from '#domain/person.ts';
import { Panel } from '#ui/Panel.tsx';
import { type StateLook, StateMark } from '#ui/StateMark.tsx';
import styles from './People.module.css';
import { kindGates } from './peopleView.ts';

const yes: StateLook = { tone: 'ok', icon: IconCircleCheck };
const no: StateLook = { tone: 'overdue', icon: IconCircleX };

/** What the person may take on today, kind by kind, and why not. */
export const GatePanel = ({ fleet, person }: { readonly fleet: Fleet; readonly person: Person }) => {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const gates = kindGates(fleet, person, useToday());
  return (
    <Panel title={t('gate.title')}>
      {gates.length === 0 ? (
        <p className={styles['quiet']}>{t('gate.noMachines')}</p>
      ) : (
        <ul className={styles['list']}>
          {gates.map(({ kind, needsPaper, answer }) => (
            <li key={kind}>
              <span className={styles['grow']}>
                {common(`kind.${kind}`)}
                {needsPaper && <small>{t('gate.needsPaper')}</small>}
              </span>
              <StateMark look={answer.isAllowed ? yes : no}>
                {t(answer.isAllowed ? 'gate.yes' : `gate.${answer.why}`)}
              </StateMark>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
