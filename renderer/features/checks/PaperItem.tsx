import { Select, TextInput } from '@mantine/core';
import { IconAlertTriangleFilled, IconCheck, IconSlash, type TablerIcon } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type CheckAnswer, checkAnswers } from '#domain/check.ts';
import type { CheckItem } from '#domain/checkTemplate.ts';
import { defectSeverities } from '#domain/defect.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { useLimitWords } from '#widgets/useLimitWords.ts';
import styles from './Paper.module.css';
import { answerTo, type PaperSheet, withAnswer, withValue } from './paperForm.ts';

const icons: Readonly<Record<CheckAnswer, TablerIcon>> = {
  ok: IconCheck,
  defect: IconAlertTriangleFilled,
  notApplicable: IconSlash,
};

interface PaperItemProps {
  readonly item: CheckItem;
  readonly sheet: PaperSheet;
  readonly onChange: (sheet: PaperSheet) => void;
}

/** One item: 1, 2, 3 answer and go on to the next; a defect asks what is wrong on the line itself. */
export const PaperItem = ({ item, sheet, onChange }: PaperItemProps) => {
  const { t } = useTranslation('checks');
  const text = useLocalText();
  const limits = useLimitWords()(item.limits);
  const { answer, value } = answerTo(sheet, item);
  const name = text(item.text);
  return (
    <div className={styles['item']} data-item={item.id}>
      <span className={styles['name']}>
        {name}
        {limits !== '' && <small>{limits}</small>}
      </span>
      {item.limits !== null && (
        <NumberField
          width={96}
          aria-label={t('paper.measured', { item: name })}
          value={value ?? undefined}
          onChange={(typed) => onChange(withValue(sheet, item, typed ?? null))}
        />
      )}
      <Answers
        answer={answer}
        name={name}
        onAnswer={(chosen) => onChange(withAnswer(sheet, item, { answer: chosen }))}
      />
      {answer === 'defect' && <DefectLine item={item} sheet={sheet} onChange={onChange} />}
    </div>
  );
};

interface AnswersProps {
  readonly answer: CheckAnswer | null;
  readonly name: string;
  readonly onAnswer: (answer: CheckAnswer) => void;
}

const keys: Readonly<Record<string, CheckAnswer>> = { '1': 'ok', '2': 'defect', '3': 'notApplicable' };

const Answers = ({ answer, name, onAnswer }: AnswersProps) => {
  const { t } = useTranslation('checks');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = keys[event.key];
    if (chosen === undefined) return goOn(event);
    event.preventDefault();
    onAnswer(chosen);
    if (chosen !== 'defect') focusItem(event.currentTarget, 1);
  };
  return (
    <div role="radiogroup" aria-label={t('paper.answers', { item: name })} className={styles['answers']}>
      {checkAnswers.map((each, index) => {
        const Icon = icons[each];
        return (
          // biome-ignore lint/a11y/useSemanticElements: a native radio would take the arrow keys that lead from item to item
          <button
            key={each}
            type="button"
            role="radio"
            aria-checked={each === answer}
            aria-keyshortcuts={String(index + 1)}
            title={`${t(`answer.${each}`)} (${index + 1})`}
            tabIndex={each === (answer ?? 'ok') ? 0 : -1}
            data-answer={each}
            onClick={() => onAnswer(each)}
            onKeyDown={onKeyDown}
          >
            <Icon size={14} stroke={2.4} aria-hidden />
            {t(`short.${each}`)}
          </button>
        );
      })}
    </div>
  );
};

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

const goOn = (event: KeyboardEvent): void => {
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  focusItem(event.currentTarget, step);
};

/** The item above or below: its figure where one is asked for, else its answers. */
const focusItem = (from: Element, step: 1 | -1): void => {
  const items = [...(from.closest('form')?.querySelectorAll('[data-item]') ?? [])];
  const own = from.closest('[data-item]');
  const next = own === null ? undefined : items[items.indexOf(own) + step];
  const target = next?.querySelector('input, [role="radio"][tabindex="0"]');
  if (target instanceof HTMLElement) target.focus();
};

const DefectLine = ({ item, sheet, onChange }: PaperItemProps) => {
  const { t } = useTranslation('checks');
  const { t: defects } = useTranslation('defects');
  const { severity, text } = answerTo(sheet, item);
  return (
    <div className={styles['defect']}>
      <TextInput
        flex={1}
        autoFocus
        aria-label={t('paper.defectText')}
        placeholder={t('paper.defectText')}
        maxLength={1000}
        value={text}
        onChange={(event) => onChange(withAnswer(sheet, item, { text: event.currentTarget.value }))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          focusItem(event.currentTarget, 1);
        }}
      />
      <Select
        w={150}
        aria-label={t('paper.severity')}
        allowDeselect={false}
        data={defectSeverities.map((each) => ({ value: each, label: defects(`severity.${each}`) }))}
        value={severity}
        onChange={(chosen) =>
          onChange(withAnswer(sheet, item, { severity: defectSeverities.find((each) => each === chosen) ?? severity }))
        }
      />
    </div>
  );
};
