import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Person } from '#domain/person.ts';
import { personStanding } from '#domain/qualificationState.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import styles from './People.module.css';
import { StandingMark } from './StandingMark.tsx';
import { useStandingWords } from './useStandingWords.ts';

/** Who the person is and how they stand. */
export const PersonHead = ({ fleet, person }: { readonly fleet: Fleet; readonly person: Person }) => {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const format = useFormat();
  const today = useToday();
  const words = useStandingWords();
  const standing = personStanding(person, fleet.qualificationsOf(person.id), { settings: fleet.settings, today });
  const notes = [
    person.id === fleet.settings.currentPersonId ? t('worksHere') : '',
    person.isSample ? common('sample') : '',
    person.archivedOn === null ? '' : t('archivedOn', { date: format.date(person.archivedOn) }),
  ].filter((note) => note !== '');
  return (
    <Panel isPadded>
      <div className={styles['head']}>
        <div className={styles['who']}>
          <h2>{person.name}</h2>
          {notes.length > 0 && <span className={styles['second']}>{notes.join(' · ')}</span>}
        </div>
        <dl className={styles['facts']}>
          <div>
            <dt>{t('roles')}</dt>
            <dd>{format.list(person.roles.map((role) => common(`role.${role}`)))}</dd>
          </div>
          <div>
            <dt>{t('column.certificate')}</dt>
            <dd className={styles['line']}>
              <StandingMark state={standing.state} />
              <span className={styles['day']}>{words(standing)}</span>
            </dd>
          </div>
          {person.phone !== '' && (
            <div>
              <dt>{t('phone')}</dt>
              <dd>{person.phone}</dd>
            </div>
          )}
          {person.inspectorNo !== '' && (
            <div>
              <dt>{t('inspectorNo')}</dt>
              <dd>
                {person.inspectorNo}
                {person.inspectorUntil !== null &&
                  ` · ${t('stateOn.valid', { date: format.date(person.inspectorUntil) })}`}
              </dd>
            </div>
          )}
        </dl>
      </div>
    </Panel>
  );
};
