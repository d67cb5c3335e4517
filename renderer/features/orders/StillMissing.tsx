import { Alert, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Problem } from '#kernel/result.ts';
import { useProblemText } from '#widgets/useProblemText.ts';
import styles from './Order.module.css';
import { placeOf, standingProblems } from './orderView.ts';
import { firstPlace, goToPlace } from './useCompletion.ts';

interface StillMissingProps {
  /** Those of the last try to complete. */
  readonly problems: readonly Problem[];
  readonly order: WorkOrder;
  readonly windowReason: string;
}

/** What stands in the way of completing, each with the way to where it is mended. */
export const StillMissing = ({ problems, order, windowReason }: StillMissingProps) => {
  const { t } = useTranslation('orders');
  const text = useProblemText();
  // Only when the problems change: answering a task must not pull the keyboard away from it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const place = firstPlace(problems, order);
    if (place !== null) goToPlace(place);
  }, [problems]);
  const standing = standingProblems(problems, order, windowReason);
  if (standing.length === 0) return null;
  return (
    <Alert
      role="alert"
      variant="light"
      color="red"
      title={t('problemsTitle')}
      icon={<IconAlertTriangle size={18} aria-hidden />}
    >
      <ul className={styles['missing']}>
        {standing.map((problem) => {
          const place = placeOf(problem, order);
          return (
            <li key={`${problem.code} ${problem.field ?? ''}`}>
              {place === null ? (
                text(problem)
              ) : (
                <UnstyledButton onClick={() => goToPlace(place)}>{text(problem)}</UnstyledButton>
              )}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
};
