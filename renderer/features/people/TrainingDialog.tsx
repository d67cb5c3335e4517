import { Button, Group, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { removeTraining } from '#data/commands/removeTraining.ts';
import { saveTraining } from '#data/commands/saveTraining.ts';
import { useCurrentPerson } from '#data/queries/workshop.ts';
import type { Person } from '#domain/person.ts';
import type { TrainingInput } from '#domain/qualification.ts';
import type { TopicStanding } from '#domain/trainingState.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { Labelled } from '#ui/Labelled.tsx';
import { DateField } from '#widgets/DateField.tsx';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { useTextAt } from '#widgets/useTextAt.ts';

interface TrainingDialogProps {
  readonly personId: Person['id'];
  /** The topic, with the training to correct; without one a new one is entered. */
  readonly standing: TopicStanding;
  readonly onClose: () => void;
}

/** Enters what a person was taught in a topic, and how they did; or corrects it. */
export const TrainingDialog = ({ personId, standing, onClose }: TrainingDialogProps) => {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const text = useLocalText();
  const { last, topic, topicId } = standing;
  const fresh = useFresh(topicId);
  const [typed, setTyped] = useState<Partial<TrainingInput>>({});
  const saving = useCommand(saveTraining);
  const input: TrainingInput = { ...(last === null ? fresh : inputOf(last)), ...typed };
  const save = async (): Promise<void> => {
    const id = await saving.run({ id: last?.id ?? null, rev: last?.rev ?? null, personId, input });
    if (id !== null) onClose();
  };
  const name = topic === null ? t('training.former') : text(topic.name);
  return (
    <Dialog onClose={onClose} title={t(last === null ? 'training.recordOf' : 'training.editOf', { topic: name })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <ProblemAlert problems={saving.problems.filter(({ field }) => field === undefined || field === 'topicId')} />
          <Fields
            input={input}
            errorAt={useTextAt(saving.problems)}
            change={(columns) => setTyped((before) => ({ ...before, ...columns }))}
          />
          <Group justify="space-between">
            {last === null ? <span /> : <RemoveButton training={last} onDone={onClose} />}
            <DialogFoot onClose={onClose} submit={common('save')} isRunning={saving.isRunning} />
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};

const inputOf = ({ topicId, on, by, isPassed, notes }: TrainingInput): TrainingInput => ({
  topicId,
  on,
  by,
  isPassed,
  notes,
});

/** Today, by whoever works here, passed: so it is for the most part. */
const useFresh = (topicId: string): TrainingInput => ({
  topicId,
  on: useToday(),
  by: useCurrentPerson()?.name ?? '',
  isPassed: true,
  notes: '',
});

interface FieldsProps {
  readonly input: TrainingInput;
  readonly errorAt: (field: string) => string | null;
  readonly change: (columns: Partial<TrainingInput>) => void;
}

const results = { passed: true, failed: false, taught: null } as const;
const resultNames = ['passed', 'failed', 'taught'] as const;

const Fields = ({ input, errorAt, change }: FieldsProps) => {
  const { t } = useTranslation('people');
  const today = useToday();
  return (
    <>
      <Group grow align="flex-start">
        <DateField
          label={t('training.on')}
          value={input.on}
          maxDate={today}
          onChange={(on) => on !== null && change({ on })}
          error={errorAt('on')}
        />
        <TextInput
          label={t('training.by')}
          value={input.by}
          onChange={(event) => change({ by: event.currentTarget.value })}
          error={errorAt('by')}
        />
      </Group>
      <Labelled label={t('training.result')}>
        <SegmentedControl
          aria-label={t('training.result')}
          value={resultNames.find((name) => results[name] === input.isPassed) ?? 'taught'}
          onChange={(name) => change({ isPassed: results[name] })}
          data={resultNames.map((name) => ({ value: name, label: t(`training.${name}`) }))}
        />
      </Labelled>
      <Textarea
        label={t('training.notes')}
        autosize
        minRows={1}
        value={input.notes}
        onChange={(event) => change({ notes: event.currentTarget.value })}
        error={errorAt('notes')}
      />
    </>
  );
};

interface RemoveButtonProps {
  readonly training: NonNullable<TopicStanding['last']>;
  readonly onDone: () => void;
}

const RemoveButton = ({ training, onDone }: RemoveButtonProps) => {
  const { t } = useTranslation('people');
  const tellDone = useDoneNotice();
  const { run, isRunning } = useCommand(removeTraining);
  const remove = async (): Promise<void> => {
    if ((await run({ id: training.id, rev: training.rev })) === null) return;
    tellDone(t('training.wasRemoved'));
    onDone();
  };
  return (
    <Button variant="subtle" color="red" loading={isRunning} onClick={() => void remove()}>
      {t('training.remove')}
    </Button>
  );
};
