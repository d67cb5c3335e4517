import { Progress } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LevellingProblem } from '#domain/levellingProblem.ts';
import { useFormat } from '#i18n/useFormat.ts';
import styles from './Levelling.module.css';
import { heldExcess, planSum, planWeeks, weeksAsTheyAre } from './levellingView.ts';
import { PlanChart } from './PlanChart.tsx';
import type { Levelling } from './useLevelling.ts';

/** How far it has come: the weeks before and after, and how near the best possible. */
export const LevellingState = ({ levelling }: { readonly levelling: Levelling }) => {
  const { t } = useTranslation('planner');
  const { problem, best } = levelling;
  return (
    <>
      <div className={styles['progress']} role="status">
        <span>{usePhaseWords(levelling)}</span>
        {levelling.moves === null && <Progress value={100} animated aria-label={t('level.working')} />}
      </div>
      {problem !== null && <Weeks problem={problem} weeks={best?.weeks ?? weeksAsTheyAre(problem)} />}
      {problem !== null && <HeldNote problem={problem} />}
    </>
  );
};

const Weeks = ({ problem, weeks }: { readonly problem: LevellingProblem; readonly weeks: readonly number[] }) => {
  const { t } = useTranslation('planner');
  const now = useMemo(() => weeksAsTheyAre(problem), [problem]);
  return (
    <div className={styles['charts']}>
      <PlanChart title={t('level.before')} weeks={planWeeks(problem, now)} sum={planSum(problem, now)} />
      <PlanChart title={t('level.after')} weeks={planWeeks(problem, weeks)} sum={planSum(problem, weeks)} />
    </div>
  );
};

/** Why a plan may leave weeks over capacity. */
const HeldNote = ({ problem }: { readonly problem: LevellingProblem }) => {
  const { t } = useTranslation('planner');
  const format = useFormat();
  const { overHours, overBayDays } = useMemo(() => heldExcess(problem), [problem]);
  if (overHours === 0 && overBayDays === 0) return null;
  return (
    <p className={styles['held']}>
      {t('level.held', { hours: format.number(overHours), bays: format.number(overBayDays) })}
    </p>
  );
};

const usePhaseWords = ({ best, moves }: Levelling): string => {
  const { t } = useTranslation('planner');
  const format = useFormat();
  if (best === null) return t('level.working');
  const gap = best.isOptimal
    ? t('level.optimal')
    : best.gap === null
      ? t('level.gapUnknown')
      : t('level.gap', { percent: format.number(best.gap * 100) });
  const solver = best.hasSolver ? [] : [t('level.withoutSolver')];
  return [moves === null ? t(`level.phase.${best.phase}`) : t('level.done'), gap, ...solver].join(' · ');
};
