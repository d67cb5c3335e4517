import { Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { Instrument } from '#domain/instrument.ts';
import { type CalibrationStanding, calibrationOn } from '#domain/instrumentCalibration.ts';
import type { OrderTask } from '#domain/workOrder.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { editOfTask, measuredWith } from './orderView.ts';
import styles from './Sheet.module.css';
import type { OrderSaving } from './useOrderSaving.ts';

interface InstrumentFieldProps {
  readonly task: OrderTask;
  readonly name: string;
  readonly save: OrderSaving['save'];
  readonly isReadOnly: boolean;
}

/** What the value was measured with. Nothing where the workshop keeps no instruments. */
export const InstrumentField = ({ task, name, save, isReadOnly }: InstrumentFieldProps) => {
  const { t } = useTranslation('orders');
  const fleet = useFleet();
  const today = useToday();
  const { instrumentId } = task;
  const known = [...(fleet?.instruments.values() ?? [])];
  const offered = known.filter(({ id, archivedOn }) => archivedOn === null || id === instrumentId);
  const chosen = known.find(({ id }) => id === instrumentId);
  if (fleet === undefined || offered.length === 0) return null;
  const standing = chosen === undefined ? null : calibrationOn(fleet.calibrationsOf(chosen.id), today);
  if (isReadOnly) {
    return chosen === undefined ? null : (
      <span className={styles['dim']}>
        {t('measuredWith')} {chosen.code}
      </span>
    );
  }
  return (
    <>
      <Select
        size="xs"
        w={210}
        aria-label={t('measuredWithFor', { task: name })}
        placeholder={t('noInstrument')}
        searchable
        clearable
        data={offered.map((each) => ({ value: each.id, label: labelOf(each) }))}
        value={instrumentId}
        onChange={(id) => {
          const next = offered.find((each) => each.id === id)?.id ?? null;
          void save(editOfTask(task.taskId, (current) => measuredWith(current, next)));
        }}
        error={standing !== null && standing.state !== 'calibrated'}
      />
      {standing !== null && <Uncalibrated standing={standing} />}
    </>
  );
};

const labelOf = ({ code, name }: Instrument): string => `${code} · ${name}`;

const Uncalibrated = ({ standing: { state, until } }: { readonly standing: CalibrationStanding }) => {
  const { t } = useTranslation('orders');
  const format = useFormat();
  if (state === 'calibrated') return null;
  return (
    <span className={styles['out']}>
      <IconAlertTriangle size={14} aria-hidden />
      {until === null ? t('calibrationNone') : t('calibrationEnded', { date: format.date(until) })}
    </span>
  );
};
