import { Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savePart } from '#data/commands/savePart.ts';
import { usePartMoves } from '#data/keptMoves.ts';
import { type Part, type PartInput, partUnits } from '#domain/part.ts';
import { blankPart } from '#domain/partSaving.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { Dialog } from './Dialog.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useCommand } from './useCommand.tsx';
import { useTextAt } from './useTextAt.ts';

interface PartDialogProps {
  /** Null: a new part. */
  readonly part: Part | null;
  /** What a new part begins with. */
  readonly start?: PartInput;
  readonly onSaved?: (id: Part['id']) => void;
  readonly onClose: () => void;
}

const inputOf = (part: PartInput): PartInput => ({
  number: part.number,
  name: part.name,
  unit: part.unit,
  reorderLevel: part.reorderLevel,
  orderQuantity: part.orderQuantity,
  unitCost: part.unitCost,
  supplier: part.supplier,
  location: part.location,
  notes: part.notes,
});

/** Enters a part or corrects one. */
export const PartDialog = ({ part, start = blankPart, onSaved, onClose }: PartDialogProps) => {
  const { t } = useTranslation('parts');
  const { t: common } = useTranslation();
  const [input, setInput] = useState<PartInput>(() => inputOf(part ?? start));
  const saving = useCommand(savePart);
  const save = async () => {
    const id = await saving.run({ id: part?.id ?? null, rev: part?.rev ?? null, input });
    if (id === null) return;
    onSaved?.(id);
    onClose();
  };
  return (
    <Dialog onClose={onClose} size="lg" title={part === null ? t('new') : t('editTitle', { number: part.number })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // The form may stand inside another one's field: what is sent here is not sent there.
          event.stopPropagation();
          void save();
        }}
      >
        <Stack>
          <ProblemAlert problems={saving.problems.filter(({ field }) => field === undefined)} />
          <PartFields
            input={input}
            part={part}
            errorAt={useTextAt(saving.problems)}
            change={(columns) => setInput((before) => ({ ...before, ...columns }))}
          />
          <DialogFoot onClose={onClose} submit={common('save')} isRunning={saving.isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};

interface PartFieldsProps {
  readonly input: PartInput;
  readonly part: Part | null;
  readonly errorAt: (field: string) => string | null;
  readonly change: (columns: Partial<PartInput>) => void;
}

const PartFields = ({ input, part, errorAt, change }: PartFieldsProps) => {
  const { t } = useTranslation('parts');
  const moves = usePartMoves();
  const isUnitFixed = part !== null && (moves?.get(part.id)?.length ?? 0) > 0;
  const line = (field: 'number' | 'name' | 'supplier' | 'location') => ({
    label: t(`field.${field}`),
    value: input[field],
    error: errorAt(field),
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => change({ [field]: event.currentTarget.value }),
  });
  const figure = (field: 'reorderLevel' | 'orderQuantity' | 'unitCost') => ({
    label: t(`field.${field}`),
    description: t(`field.${field}Text`),
    value: input[field] ?? undefined,
    error: errorAt(field),
    onChange: (value: number | undefined) => change({ [field]: value ?? null }),
  });
  return (
    <>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput {...line('number')} data-autofocus required withAsterisk={false} />
        <Select
          label={t('field.unit')}
          description={isUnitFixed ? t('field.unitFixed') : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          disabled={isUnitFixed}
          data={partUnits.map((unit) => ({ value: unit, label: t(`unitName.${unit}`) }))}
          value={input.unit}
          onChange={(unit) => change({ unit: partUnits.find((each) => each === unit) ?? input.unit })}
          error={errorAt('unit')}
          allowDeselect={false}
        />
      </Group>
      <TextInput {...line('name')} required withAsterisk={false} />
      <Group grow align="flex-start">
        <NumberField {...figure('reorderLevel')} inputWrapperOrder={['label', 'input', 'description', 'error']} />
        <NumberField {...figure('orderQuantity')} inputWrapperOrder={['label', 'input', 'description', 'error']} />
        <NumberField {...figure('unitCost')} inputWrapperOrder={['label', 'input', 'description', 'error']} />
      </Group>
      <Group grow align="flex-start">
        <TextInput {...line('supplier')} />
        <TextInput {...line('location')} />
      </Group>
      <Textarea
        label={t('field.notes')}
        value={input.notes}
        onChange={(event) => change({ notes: event.currentTarget.value })}
        error={errorAt('notes')}
        autosize
        minRows={2}
      />
    </>
  );
};
