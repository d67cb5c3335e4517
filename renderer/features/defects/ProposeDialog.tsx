import { SegmentedControl, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { proposeFromDefect } from '#data/commands/proposeFromDefect.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Defect } from '#domain/defect.ts';
import type { Repeats } from '#domain/repeatedDefects.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { SignDialog } from '#widgets/SignDialog.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import { IntervalFields, TaskFields } from './ProposeFields.tsx';
import { blankProposal, changeOf, levelsOf, type ProposalForm, programmesFor } from './proposal.ts';

interface ProposeDialogProps {
  readonly defect: Defect;
  readonly fleet: Fleet;
  readonly repeats: Repeats | null;
  readonly onClose: () => void;
}

const useReason = (defect: Defect, repeats: Repeats | null): string => {
  const { t } = useTranslation('defectBook');
  const { number, text } = defect;
  const count = 1 + (repeats === null ? 0 : repeats.earlier.length + repeats.later.length);
  const words =
    count === 1 ? t('feedback.reasonWords', { number, text }) : t('feedback.reasonRepeated', { number, count, text });
  return words.slice(0, 500);
};

/** Proposes a further task or a shorter interval; it becomes a draft of the programme. */
export const ProposeDialog = ({ defect, fleet, repeats, onClose }: ProposeDialogProps) => {
  const { t } = useTranslation('defectBook');
  const [, navigate] = useLocation();
  const language = useLanguage();
  const { run, problems, isRunning } = useCommand(proposeFromDefect);
  const errorAt = useTextAt(problems);
  const [form, setForm] = useState(() => blankProposal(fleet, defect));
  const levels = levelsOf(fleet, form.programmeId);
  const level = levels.find(({ id }) => id === form.levelId);
  const change = (columns: Partial<ProposalForm>) => setForm((before) => ({ ...before, ...columns }));
  const propose = async (note: string): Promise<void> => {
    if (form.programmeId === null) return;
    const input = { id: defect.id, rev: defect.rev, note, programmeId: form.programmeId };
    if ((await run({ ...input, change: changeOf(form, level, language) })) !== null) {
      navigate(routes.programme(form.programmeId));
    }
  };
  return (
    <SignDialog
      title={t('feedback.proposeTitle')}
      submit={t('feedback.submit')}
      noteLabel={t('feedback.reason')}
      note={useReason(defect, repeats)}
      problems={problems.map((problem) => (problem.field === 'reason' ? { ...problem, field: 'note' } : problem))}
      shownFields={['text', 'every', 'levelId']}
      isRunning={isRunning}
      onSign={propose}
      onClose={onClose}
    >
      <Text size="sm">{t('feedback.proposeText')}</Text>
      <PlaceFields form={form} fleet={fleet} defect={defect} onChange={change} />
      <ProblemAlert problems={problems.filter(({ field }) => field === 'levelId')} />
      <SegmentedControl
        aria-label={t('feedback.kind')}
        value={form.kind}
        onChange={(kind) => change({ kind: kind as ProposalForm['kind'] })}
        data={[
          { value: 'task', label: t('feedback.task') },
          { value: 'interval', label: t('feedback.interval') },
        ]}
      />
      {form.kind === 'task' ? (
        <TaskFields form={form} error={errorAt('text')} onChange={change} />
      ) : (
        <IntervalFields form={form} level={level} error={errorAt('every')} onChange={change} />
      )}
    </SignDialog>
  );
};

interface PlaceFieldsProps {
  readonly form: ProposalForm;
  readonly fleet: Fleet;
  readonly defect: Defect;
  readonly onChange: (columns: Partial<ProposalForm>) => void;
}

/** Which programme, which of its levels. */
const PlaceFields = ({ form, fleet, defect, onChange }: PlaceFieldsProps) => {
  const { t } = useTranslation('defectBook');
  const text = useLocalText();
  const programmes = programmesFor(fleet, defect);
  const chooseProgramme = (chosen: string | null): void => {
    const programmeId = programmes.find(({ id }) => id === chosen)?.id ?? null;
    onChange({ programmeId, levelId: levelsOf(fleet, programmeId)[0]?.id ?? null });
  };
  return (
    <>
      <Select
        label={t('feedback.programme')}
        data={programmes.map(({ id, name }) => ({ value: id, label: text(name) }))}
        value={form.programmeId}
        onChange={chooseProgramme}
        allowDeselect={false}
        searchable
      />
      <Select
        label={t('feedback.level')}
        data={levelsOf(fleet, form.programmeId).map(({ id, name }) => ({ value: id, label: text(name) }))}
        value={form.levelId}
        onChange={(levelId) => onChange({ levelId })}
        allowDeselect={false}
      />
    </>
  );
};
