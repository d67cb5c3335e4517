import { IconAlertTriangle, IconCheck, IconMinus, IconSlash, type TablerIcon } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type TaskAnswer, taskAnswers } from '#domain/workOrder.ts';
import { answerKeys } from './orderView.ts';
import styles from './Sheet.module.css';

const icons: Readonly<Record<TaskAnswer, TablerIcon>> = {
  done: IconCheck,
  defect: IconAlertTriangle,
  notApplicable: IconSlash,
  notDone: IconMinus,
};

interface AnswerButtonsProps {
  readonly answer: TaskAnswer | null;
  /** The task, for those who hear it. */
  readonly name: string;
  readonly onAnswer: (answer: TaskAnswer | null) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The answers to a task: one stop for Tab, arrows between them, 1 to 4 answer, 0 takes back. */
export const AnswerButtons = ({ answer, name, onAnswer, onKey }: AnswerButtonsProps) => {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = answerKeys[event.key];
    if (chosen !== undefined) {
      if (chosen !== answer) onAnswer(chosen);
      focusOn(event.currentTarget.parentElement?.querySelector(`[data-answer=${chosen}]`));
    }
    if (answer !== null && (event.key === '0' || event.key === 'Backspace' || event.key === 'Delete')) onAnswer(answer);
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') focusBeside(event);
    onKey(event);
  };
  return (
    <div role="radiogroup" aria-label={t('sheet.answers', { task: name })} className={styles['answers']}>
      {taskAnswers.map((each, index) => {
        const Icon = icons[each];
        return (
          // biome-ignore lint/a11y/useSemanticElements: a native radio would take the arrow keys that lead from task to task
          <button
            key={each}
            type="button"
            role="radio"
            aria-checked={each === answer}
            aria-label={common(`answer.${each}`)}
            aria-keyshortcuts={String(index + 1)}
            title={`${common(`answer.${each}`)} (${index + 1})`}
            tabIndex={each === (answer ?? 'done') ? 0 : -1}
            data-answer={each}
            onClick={() => onAnswer(each)}
            onKeyDown={onKeyDown}
          >
            <Icon size={15} stroke={2.2} aria-hidden />
            {t(`short.${each}`)}
          </button>
        );
      })}
    </div>
  );
};

const focusOn = (element: Element | null | undefined): void => {
  if (element instanceof HTMLElement) element.focus();
};

const focusBeside = (event: KeyboardEvent): void => {
  event.preventDefault();
  const { nextElementSibling, previousElementSibling } = event.currentTarget;
  focusOn(event.key === 'ArrowRight' ? nextElementSibling : previousElementSibling);
};

/** The answer in words, where it can no longer be changed. */
export const AnswerWord = ({ answer }: { readonly answer: TaskAnswer | null }) => {
  const { t } = useTranslation();
  if (answer === null) return <span className={styles['answerWord']}>–</span>;
  const Icon = icons[answer];
  return (
    <span className={styles['answerWord']} data-answer={answer}>
      <Icon size={15} stroke={2.2} aria-hidden />
      {t(`answer.${answer}`)}
    </span>
  );
};
