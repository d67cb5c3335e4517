import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Problem } from '#kernel/result.ts';
import { useProblemText } from './useProblemText.ts';

/** The problems that belong to no single field, each as a sentence that says what to do. */
export const ProblemAlert = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const text = useProblemText();
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
