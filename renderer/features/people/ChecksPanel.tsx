import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useChecksBy } from '#data/queries/people.ts';
import type { Check } from '#domain/check.ts';
import { nameOfShift } from '#domain/checksSettings.ts';
import type { Person } from '#domain/person.ts';
import { useFormat, useLanguage } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import styles from './People.module.css';

const mostShown = 10;

/** The last daily checks of the person. */
export const ChecksPanel = ({ fleet, person }: { readonly fleet: Fleet; readonly person: Person }) => {
  const { t } = useTranslation('people');
  const format = useFormat();
  const today = useToday();
  const language = useLanguage();
  const checks = useChecksBy(person.id, mostShown) ?? [];
  return (
    <Panel title={t('checks.title')}>
      {checks.length === 0 ? (
        <p className={styles['quiet']}>{t('checks.none')}</p>
      ) : (
        <ul className={styles['list']}>
          {checks.map((check) => (
            <li key={check.id}>
              <Link href={routes.check(check.id)} className={styles['link'] ?? ''}>
                <time dateTime={check.day}>{format.shortDate(check.day, today)}</time>
              </Link>
              <Link href={routes.machine(check.equipmentId)} className={styles['name'] ?? ''}>
                {fleet.equipment.get(check.equipmentId)?.code ?? ''}
              </Link>
              <span className={styles['grow']}>{nameOfShift(fleet.settings.checks, check.shiftId, language)}</span>
              <Outcome check={check} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};

const Outcome = ({ check: { state, answers } }: { readonly check: Check }) => {
  const { t } = useTranslation('people');
  const count = answers.filter(({ answer }) => answer === 'defect').length;
  if (state !== 'done') return <span className={styles['second']}>{t(`checks.${state}`)}</span>;
  return (
    <span className={styles['second']}>{count === 0 ? t('checks.nilDefect') : t('checks.defects', { count })}</span>
  );
};
