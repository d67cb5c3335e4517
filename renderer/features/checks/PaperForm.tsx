import { Button, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enterPaperCheck } from '#data/commands/enterPaperCheck.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { BoardCell } from '#domain/checkBoard.ts';
import { itemsOf, sectionsOf } from '#domain/checkRevisions.ts';
import type { CheckRevision } from '#domain/checkTemplate.ts';
import type { Equipment } from '#domain/equipment.ts';
import { Panel } from '#ui/Panel.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { StoodDownBadge } from '#widgets/StoodDownBadge.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import styles from './Paper.module.css';
import { PaperHead } from './PaperHead.tsx';
import { PaperSection } from './PaperSection.tsx';
import {
  allOthersOk,
  answeredCount,
  blankPaper,
  firstOpen,
  type PaperSheet,
  paperInput,
  saidProblems,
} from './paperForm.ts';
import { useShiftWords } from './useShiftWords.ts';

interface PaperFormProps {
  readonly machine: Equipment;
  readonly cell: BoardCell;
  readonly revision: CheckRevision;
  readonly fleet: Fleet;
  readonly onEntered: () => void;
}

/** One sheet: who, readings, every item, verdicts. The keyboard alone does it all. */
export const PaperForm = ({ machine, cell, revision, fleet, onEntered }: PaperFormProps) => {
  const { t } = useTranslation('checks');
  const form = useRef<HTMLFormElement>(null);
  const [sheet, setSheet] = useState<PaperSheet>(() => blankPaper(cell.check?.operatorId ?? machine.crew.chiefId));
  const { run, problems, isRunning } = useCommand(enterPaperCheck);
  const shift = useShiftWords()(cell.shiftId);
  useStart(form, sheet.operatorId !== null);
  const enter = async () => {
    if ((await run(paperInput(sheet, cell, revision))) !== null) return onEntered();
    const open = firstOpen(sheet, revision);
    if (open !== undefined) focusIn(form.current, focusOf(open.id));
  };
  const answerRest = () => {
    const next = allOthersOk(sheet, revision);
    setSheet(next);
    const open = firstOpen(next, revision);
    focusIn(form.current, open === undefined ? '[type="submit"]' : focusOf(open.id));
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
      onKeyDown={getHotkeyHandler([
        ['mod+Enter', answerRest],
        ['mod+S', () => form.current?.requestSubmit()],
      ])}
    >
      <Panel
        title={`${machine.code} · ${shift}`}
        beside={<StoodDownBadge equipmentId={machine.id} />}
        end={t('paper.progress', { done: answeredCount(sheet, revision), count: itemsOf(revision).length })}
        isPadded
      >
        <PaperHead sheet={sheet} machine={machine} fleet={fleet} onChange={setSheet} />
      </Panel>
      <Panel>
        {sectionsOf(revision).map((section) => (
          <PaperSection key={section.id} section={section} sheet={sheet} onChange={setSheet} />
        ))}
        <div className={styles['notes']}>
          <Textarea
            label={t('paper.notes')}
            autosize
            minRows={1}
            maxRows={5}
            maxLength={2000}
            value={sheet.notes}
            onChange={(event) => setSheet({ ...sheet, notes: event.currentTarget.value })}
          />
        </div>
      </Panel>
      <div className={styles['foot']}>
        <ProblemAlert problems={saidProblems(problems)} />
        <span className={styles['keys']}>{t('paper.keys')}</span>
        <Button variant="default" onClick={answerRest} aria-keyshortcuts="Control+Enter">
          {t('paper.allOk')}
        </Button>
        <Button type="submit" loading={isRunning} aria-keyshortcuts="Control+S">
          {t('paper.enter')}
        </Button>
      </div>
    </form>
  );
};

/** The keys begin where the paper does: who it was, else what the meters showed, else the first item. */
const useStart = (form: RefObject<HTMLFormElement | null>, isOperatorKnown: boolean): void => {
  const start = useRef(isOperatorKnown);
  useEffect(() => {
    const [operator, reading] =
      form.current?.querySelectorAll<HTMLElement>('[data-paper-head] input:not([type="hidden"])') ?? [];
    const item = form.current?.querySelector<HTMLElement>('[data-item] [tabindex="0"]');
    (start.current ? (reading ?? item) : operator)?.focus();
  }, [form]);
};

/** An item's figure where one is asked for, else its answers. */
const focusOf = (itemId: string): string =>
  ['input', '[tabindex="0"]'].map((part) => `[data-item="${CSS.escape(itemId)}"] ${part}`).join();

const focusIn = (form: HTMLFormElement | null, selector: string): void => {
  const found = form?.querySelector(selector);
  if (found instanceof HTMLElement) found.focus();
};
