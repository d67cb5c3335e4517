import { useTranslation } from 'react-i18next';
import styles from './StatusChip.module.css';

/** The statuses of scheduling.md, most severe first. */
export const statuses = ['overdue', 'due', 'open', 'soon', 'planned', 'unknown'] as const;

/** Status of a service. */
export type Status = (typeof statuses)[number];

interface StatusChipProps {
  readonly status: Status;
  readonly isEstimated?: boolean;
}

/** A status by colour, shape and word: overdue triangle, due diamond, may be done disc, soon square, unknown hollow. */
export const StatusChip = ({ status, isEstimated = false }: StatusChipProps) => {
  const { t } = useTranslation();
  const word = t(`status.${status}`);
  return (
    <span className={styles['chip']} data-status={status} title={t(`statusMeaning.${status}`)}>
      <StatusMark status={status} />
      {isEstimated ? t('status.estimated', { status: word }) : word}
    </span>
  );
};

const marks: Readonly<Record<Status, React.ReactElement>> = {
  overdue: <path d="M4.5 0 9 9H0z" />,
  due: <path d="M4.5 0 9 4.5 4.5 9 0 4.5z" />,
  open: <circle cx="4.5" cy="4.5" r="4.5" />,
  soon: <rect x="0.5" y="0.5" width="8" height="8" rx="1.5" />,
  planned: <rect x="1" y="3" width="7" height="3" rx="1" />,
  unknown: <circle cx="4.5" cy="4.5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
};

/** The shape of a status alone; survives black and white. */
export const StatusMark = ({ status }: { readonly status: Status }) => (
  <svg className={styles['mark']} data-status={status} viewBox="0 0 9 9" width="9" height="9" aria-hidden>
    {marks[status]}
  </svg>
);
