import { useTranslation } from 'react-i18next';
import { useFleet } from '#data/fleet.ts';
import type { PartUnit } from '#domain/part.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { useFormat } from '#i18n/useFormat.ts';
import styles from './Levels.module.css';
import { levelNeeds } from './levelNeeds.ts';

interface LevelSumsProps {
  readonly level: ProgrammeLevel;
  readonly levels: readonly ProgrammeLevel[];
}

/** What a visit for the level takes in all: tasks, hours, parts; the levels it covers included. */
export const LevelSums = ({ level, levels }: LevelSumsProps) => {
  const { t } = useTranslation('programmeEditor');
  const format = useFormat();
  const parts = useFleet()?.parts;
  const needs = levelNeeds(levels, level);
  const { plannedHours } = level;
  const isOver = plannedHours !== null && needs.taskHours !== null && needs.taskHours > plannedHours;
  return (
    <dl className={styles['sums']}>
      <dt>{t('sums.tasks')}</dt>
      <dd>{t('sums.tasksOf', { all: needs.tasks, own: needs.ownTasks })}</dd>
      <dt>{t('sums.hours')}</dt>
      <dd>
        {plannedHours === null
          ? t('sums.hoursUnknown')
          : t('sums.hoursPlanned', { value: format.number(plannedHours) })}
        {needs.taskHours !== null && (
          <span className={styles['beside']} data-over={isOver}>
            {t(isOver ? 'sums.hoursOver' : 'sums.hoursOfTasks', { value: format.number(needs.taskHours) })}
          </span>
        )}
      </dd>
      {needs.parts.length > 0 && (
        <>
          <dt>{t('sums.parts')}</dt>
          <dd>
            <ul>
              {needs.parts.map(({ partId, quantity }) => (
                <PartNeed key={partId} part={parts?.get(partId)} quantity={quantity} />
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
};

interface PartNeedProps {
  readonly part: { readonly number: string; readonly name: string; readonly unit: PartUnit } | undefined;
  readonly quantity: number;
}

const PartNeed = ({ part, quantity }: PartNeedProps) => {
  const { t } = useTranslation('programmeEditor');
  const { t: common } = useTranslation();
  const format = useFormat();
  if (part === undefined) return <li>{t('sums.partGone')}</li>;
  return (
    <li>
      <span>{part.name}</span> <span className={styles['second']}>{part.number}</span>
      <span className={styles['quantity']}>
        {format.number(quantity, 3)} {common(`partUnit.${part.unit}`)}
      </span>
    </li>
  );
};
