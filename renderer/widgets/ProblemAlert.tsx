import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { loadTexts } from '#i18n/i18n.ts';
import type { Problem } from '#kernel/result.ts';
import { useProblemText } from './useProblemText.ts';

/** Over the first screen the words of most problems are still to come: said anew once they are there. */
const useEveryText = (isNeeded: boolean): void => {
  const [, setThere] = useState(false);
  useEffect(() => {
    if (!isNeeded) return;
    let isCurrent = true;
    void loadTexts().then(() => {
      if (isCurrent) setThere(true);
    });
    return () => {
      isCurrent = false;
    };
  }, [isNeeded]);
};

/** The problems that belong to no single field, each as a sentence that says what to do. */
export const ProblemAlert = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const text = useProblemText();
  useEveryText(problems.length > 0);
  if (problems.length === 0) return null;
  const isError = problems.some((problem) => problem.level === 'error');
  return (
    <Alert
      role="alert"
      variant="light"
      color={isError ? 'red' : 'yellow'}
      icon={<IconAlertTriangle size={18} aria-hidden />}
    >
      {problems.map((problem) => (
        <div key={`${problem.code} ${problem.field ?? ''}`}>{text(problem)}</div>
      ))}
    </Alert>
  );
};
