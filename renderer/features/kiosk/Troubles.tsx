import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { Problem } from '#kernel/result.ts';
import { useProblemText } from '#widgets/useProblemText.ts';
import styles from './Kiosk.module.css';

/** What stands in the way, in sentences. */
export const Troubles = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const text = useProblemText();
  if (problems.length === 0) return null;
  return (
    <div role="alert" className={styles['trouble']}>
      <IconAlertTriangleFilled size={32} aria-hidden />
      <div>
        {problems.map((problem) => (
          <p key={`${problem.code} ${problem.field ?? ''}`}>{text(problem)}</p>
        ))}
      </div>
    </div>
  );
};
