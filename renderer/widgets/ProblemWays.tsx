import { Alert, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Problem } from '#kernel/result.ts';
import styles from './ProblemWays.module.css';
import { useProblemText } from './useProblemText.ts';

/** Where a problem is mended: another screen, or a place on this one. */
export type Way = { readonly href: string } | { readonly go: () => void };

interface ProblemWaysProps {
  readonly problems: readonly Problem[];
  readonly wayOf: (problem: Problem) => Way | null;
}

const keyOf = ({ code, field, params }: Problem): string => JSON.stringify([code, field, params]);

/** Problems, each as a sentence with the way to where it is mended. */
export const ProblemWays = ({ problems, wayOf }: ProblemWaysProps) => {
  const text = useProblemText();
  if (problems.length === 0) return null;
  return (
    <Alert role="alert" variant="light" color="red" icon={<IconAlertTriangle size={18} aria-hidden />}>
      <ul className={styles['list']}>
        {problems.map((problem) => (
          <li key={keyOf(problem)}>
            {text(problem)}
            <WayLink way={wayOf(problem)} to={text(problem)} />
          </li>
        ))}
      </ul>
    </Alert>
  );
};

const WayLink = ({ way, to }: { readonly way: Way | null; readonly to: string }) => {
  const { t } = useTranslation('certificateKinds');
  if (way === null) return null;
  const label = `${t('goThere')}: ${to}`;
  return 'href' in way ? (
    <Link href={way.href} aria-label={label}>
      {t('goThere')}
    </Link>
  ) : (
    <UnstyledButton onClick={way.go} aria-label={label}>
      {t('goThere')}
    </UnstyledButton>
  );
};
