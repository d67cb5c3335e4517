import { Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import type { Check } from '#domain/check.ts';
import type { Equipment } from '#domain/equipment.ts';
import { shownValue } from '#domain/meterValues.ts';
import { isOperator } from '#domain/operating.ts';
import type { Person } from '#domain/person.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import styles from './Paper.module.css';
import type { PaperSheet } from './paperForm.ts';

interface PaperHeadProps {
  readonly sheet: PaperSheet;
  readonly machine: Equipment;
  readonly fleet: Fleet;
  readonly onChange: (sheet: PaperSheet) => void;
}

const somebodyElse = 'somebodyElse';

const operatorsFirst = (people: Fleet['people']): readonly Person[] =>
  [...people.values()]
    .filter(({ archivedOn }) => archivedOn === null)
    .toSorted((a, b) => Number(isOperator(b)) - Number(isOperator(a)) || a.name.localeCompare(b.name));

/** Who signed the paper, and what the meters showed. */
export const PaperHead = ({ sheet, machine, fleet, onChange }: PaperHeadProps) => {
  const { t } = useTranslation('checks');
  const people = useMemo(() => operatorsFirst(fleet.people), [fleet.people]);
  const meters = fleet.metersOf(machine.id);
  return (
    <div className={styles['head']} data-paper-head>
      <Select
        w={220}
        searchable
        allowDeselect={false}
        label={t('paper.operator')}
        data={[
          ...people.map(({ id, name }) => ({ value: id as string, label: name })),
          { value: somebodyElse, label: t('paper.nobodyKnown') },
        ]}
        value={sheet.operatorId ?? somebodyElse}
        onChange={(id) => onChange({ ...sheet, operatorId: people.find((person) => person.id === id)?.id ?? null })}
      />
      {sheet.operatorId === null && (
        <TextInput
          w={180}
          label={t('paper.otherName')}
          maxLength={120}
          value={sheet.otherName}
          onChange={(event) => onChange({ ...sheet, otherName: event.currentTarget.value })}
        />
      )}
      {meters.map((meter) => (
        <Readings key={meter.id} meter={meter} sheet={sheet} onChange={onChange} />
      ))}
    </div>
  );
};

interface ReadingsProps extends Pick<PaperHeadProps, 'sheet' | 'onChange'> {
  readonly meter: ReturnType<Fleet['metersOf']>[number];
}

const withValue = (values: Check['meters'], unit: MeterUnit, value: number | undefined): Check['meters'] => {
  const { [unit]: _before, ...others } = values;
  return value === undefined ? others : { ...others, [unit]: value };
};

const Readings = ({ meter, sheet, onChange }: ReadingsProps) => {
  const { t } = useTranslation('checks');
  const { t: common } = useTranslation();
  const words = useMeterWords();
  const { unit, events, summary } = meter;
  const { current } = summary;
  const name = { meter: common(`meter.${unit}`) };
  const last = current === null ? '' : words(shownValue(current.value, current.takenOn, events), unit);
  return (
    <>
      <NumberField
        width={200}
        label={t('paper.atTakeOver', name)}
        description={last}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={sheet.meters[unit]}
        onChange={(value) => onChange({ ...sheet, meters: withValue(sheet.meters, unit, value) })}
      />
      <NumberField
        width={200}
        label={t('paper.atHandOver', name)}
        value={sheet.endMeters[unit]}
        onChange={(value) => onChange({ ...sheet, endMeters: withValue(sheet.endMeters, unit, value) })}
      />
    </>
  );
};
