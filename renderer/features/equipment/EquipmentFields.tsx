import { Autocomplete, Checkbox, Fieldset, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { equipmentKinds, isVehicle } from '#domain/equipment.ts';
import { calendarDate } from '#kernel/calendarDate.ts';
import { DateField } from '#widgets/DateField.tsx';
import styles from './EquipmentFields.module.css';
import { type EquipmentFormValues, namedDuty } from './equipmentForm.ts';
import type { ErrorOf } from './useErrorOf.ts';

interface EquipmentFieldsProps {
  readonly form: UseFormReturnType<EquipmentFormValues>;
  readonly fleet: Fleet;
  readonly errorOf: ErrorOf;
}

/** The fields of a machine, in groups. */
export const EquipmentFields = ({ form, fleet, errorOf }: EquipmentFieldsProps) => {
  const { t } = useTranslation('equipment');
  const known = useKnownWords(fleet);
  const props = (field: keyof EquipmentFormValues) => ({
    label: t(`field.${field}`),
    ...form.getInputProps(field),
    error: errorOf(field),
    // Hints stand below, so that the boxes of a row stand on one line.
    inputWrapperOrder: ['label', 'input', 'error', 'description'] as ('label' | 'input' | 'error' | 'description')[],
  });
  return (
    <>
      <Group title={t('group.identity')}>
        <TextInput {...props('code')} required data-autofocus description={t('codeHint')} />
        <TextInput {...props('name')} description={t('nameHint')} />
        <KindField {...props('kind')} />
        <Autocomplete {...props('make')} data={known.make} limit={8} />
        <TextInput {...props('model')} />
        <TextInput {...props('year')} inputMode="numeric" />
        <TextInput {...props('serial')} />
        <TextInput {...props('engineNo')} />
        <div className={styles['pair']}>
          <TextInput {...props('plate')} />
          <TextInput {...props('plateColour')} />
        </div>
      </Group>
      {isVehicle(form.values.kind) && (
        <Checkbox
          label={t('field.carriesDangerousGoods')}
          description={t('dangerousGoodsHint')}
          checked={form.values.carriesDangerousGoods}
          onChange={(event) => form.setFieldValue('carriesDangerousGoods', event.currentTarget.checked)}
          mt="sm"
        />
      )}
      <Group title={t('group.place')}>
        <Autocomplete {...props('depot')} data={known.depot} limit={8} />
        <Autocomplete {...props('keeper')} data={known.keeper} limit={8} />
        <Autocomplete {...props('owner')} data={known.owner} limit={8} />
        <DateField
          {...props('inServiceOn')}
          value={form.values.inServiceOn === null ? null : calendarDate(form.values.inServiceOn)}
          onChange={(date) => form.setFieldValue('inServiceOn', date)}
          maxDate={today()}
          clearable
        />
        <TextInput {...props('purchaseCost')} inputMode="decimal" />
        <DutyField {...props('dutyFactor')} />
      </Group>
      <Textarea {...props('notes')} autosize minRows={2} maxRows={8} mt="sm" />
    </>
  );
};

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Fieldset legend={title} variant="unstyled" className={styles['group'] ?? ''}>
    <div className={styles['grid']}>{children}</div>
  </Fieldset>
);

interface FieldProps {
  readonly label: string;
  readonly inputWrapperOrder: ('label' | 'input' | 'error' | 'description')[];
  readonly value?: string;
  readonly onChange?: (value: string | null) => void;
  readonly error: string | undefined;
}

const KindField = (props: FieldProps) => {
  const { t } = useTranslation();
  return (
    <Select
      {...props}
      data={equipmentKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('none')}
    />
  );
};

/** Heavy, normal, light by name, any other factor as a figure. */
const DutyField = ({ value = '1', ...props }: FieldProps) => {
  const { t } = useTranslation('equipment');
  const named = namedDuty.map((factor) => ({ value: factor, label: t(`duty.${factor}`) }));
  const isNamed = named.some((choice) => choice.value === value);
  return (
    <Select
      {...props}
      value={value}
      description={t('dutyHint')}
      data={isNamed ? named : [...named, { value, label: value }]}
      allowDeselect={false}
    />
  );
};

/** Words already in use, offered while one types: the same depot is then spelt the same. */
const useKnownWords = ({ equipment }: Fleet) =>
  useMemo(() => {
    const words = {
      make: new Set<string>(),
      depot: new Set<string>(),
      keeper: new Set<string>(),
      owner: new Set<string>(),
    };
    for (const machine of equipment.values()) {
      for (const field of ['make', 'depot', 'keeper', 'owner'] as const) {
        if (machine[field] !== '') words[field].add(machine[field]);
      }
    }
    return {
      make: [...words.make].sort(),
      depot: [...words.depot].sort(),
      keeper: [...words.keeper].sort(),
      owner: [...words.owner].sort(),
    };
  }, [equipment]);
