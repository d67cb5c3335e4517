import { ActionIcon, Button, Checkbox, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Tyre } from '#domain/certificateContents.ts';
import type { InspectionFindings } from '#domain/certificateInspection.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { Problem } from '#kernel/result.ts';
import { useTextAt } from '#widgets/useTextAt.ts';
import { BrakeFields } from './BrakeFields.tsx';
import styles from './InspectionFields.module.css';
import { blankBrakeTest } from './issueView.ts';
import { fromKpa, type PressureUnit, toKpa } from './tyreUnits.ts';

interface InspectionFieldsProps {
  readonly value: InspectionFindings;
  readonly unit: PressureUnit;
  readonly onChange: (columns: Partial<InspectionFindings>) => void;
  readonly problems: readonly Problem[];
}

const blankTyre: Tyre = { position: '', treadMm: null, pressureKpa: null, ageYears: null };

/** What was measured of tyres and brakes, for a safety inspection record. */
export const InspectionFields = ({ value, unit, onChange, problems }: InspectionFieldsProps) => {
  const { t } = useTranslation('certificateKinds');
  const { tyres, brakeTest } = value;
  const errorAt = useTextAt(problems);
  const change = (index: number, columns: Partial<Tyre>) =>
    onChange({ tyres: tyres.map((tyre, i) => (i === index ? { ...tyre, ...columns } : tyre)) });
  return (
    <>
      <fieldset className={styles['group']}>
        <legend>{t('tyres')}</legend>
        {tyres.map((tyre, index) => (
          <TyreRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a place may be written twice while it is being changed
            key={index}
            tyre={tyre}
            unit={unit}
            isHead={index === 0}
            onChange={(columns) => change(index, columns)}
            onRemove={() => onChange({ tyres: tyres.filter((_, i) => i !== index) })}
            problems={problems.map((problem) => ({
              ...problem,
              field: problem.field?.replace(`tyres.${index}.`, 'tyre.') ?? '',
            }))}
          />
        ))}
        <div className={styles['foot']}>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange({ tyres: [...tyres, blankTyre] })}
          >
            {t('addTyre')}
          </Button>
          <small>{t('tyreHint')}</small>
        </div>
        {errorAt('tyres') !== null && (
          <p role="alert" className={styles['error']}>
            {errorAt('tyres')}
          </p>
        )}
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{t('brakes')}</legend>
        <Checkbox
          label={t('hasBrakeTest')}
          checked={brakeTest !== null}
          onChange={(event) => onChange({ brakeTest: event.currentTarget.checked ? blankBrakeTest : null })}
        />
        {brakeTest !== null && (
          <BrakeFields value={brakeTest} onChange={(test) => onChange({ brakeTest: test })} problems={problems} />
        )}
      </fieldset>
    </>
  );
};

interface TyreRowProps {
  readonly tyre: Tyre;
  readonly unit: PressureUnit;
  /** Whether the columns are named above it. */
  readonly isHead: boolean;
  readonly onChange: (columns: Partial<Tyre>) => void;
  readonly onRemove: () => void;
  readonly problems: readonly Problem[];
}

const numberOf = (value: string | number): number | null => (typeof value === 'number' ? value : null);

const TyreRow = ({ tyre, unit, isHead, onChange, onRemove, problems }: TyreRowProps) => {
  const { t } = useTranslation('certificateKinds');
  const errorAt = useTextAt(problems);
  const format = useFormat();
  const { position, treadMm, pressureKpa, ageYears } = tyre;
  const row = t('tyreRow', { position });
  const named = (label: string) => ({ ...(isHead ? { label } : {}), 'aria-label': format.list([row, label]) });
  return (
    <div className={styles['tyre']}>
      <TextInput
        {...named(t('position'))}
        value={position}
        maxLength={40}
        onChange={(event) => onChange({ position: event.currentTarget.value })}
        error={errorAt('tyre.position')}
      />
      <NumberInput
        {...named(t('treadMm'))}
        value={treadMm ?? ''}
        onChange={(value) => onChange({ treadMm: numberOf(value) })}
        decimalScale={1}
        allowNegative={false}
        error={errorAt('tyre.treadMm')}
      />
      <NumberInput
        {...named(t('pressureIn', { unit }))}
        value={pressureKpa === null ? '' : fromKpa(pressureKpa, unit)}
        onChange={(value) => {
          const gauged = numberOf(value);
          onChange({ pressureKpa: gauged === null ? null : toKpa(gauged, unit) });
        }}
        decimalScale={unit === 'bar' ? 2 : 0}
        allowNegative={false}
        error={errorAt('tyre.pressureKpa')}
      />
      <NumberInput
        {...named(t('ageYears'))}
        value={ageYears ?? ''}
        onChange={(value) => onChange({ ageYears: numberOf(value) })}
        decimalScale={1}
        allowNegative={false}
        error={errorAt('tyre.ageYears')}
      />
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('removeTyre', { position })} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
};
