import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/EmptyState.tsx';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { HeldMark } from '#widgets/HeldMark.tsx';
import { useHeldWords } from '#widgets/useHeldWords.ts';
import styles from './Held.module.css';
import type { InstrumentRow } from './instrumentRows.ts';

interface InstrumentsTableProps {
  readonly rows: readonly InstrumentRow[];
  readonly onOpen: (row: InstrumentRow) => void;
  readonly onCalibrate: (row: InstrumentRow) => void;
  readonly onClear: () => void;
}

/** The instruments by code, each with its calibration; a row opens it. */
export const InstrumentsTable = ({ rows, onOpen, onCalibrate, onClear }: InstrumentsTableProps) => {
  const { t } = useTranslation('held');
  const columns = useColumns(onOpen, onCalibrate);
  return (
    <VirtualTable
      label={t('instruments.title')}
      columns={columns}
      rows={rows}
      rowKey={({ instrument }) => instrument.id}
      rowHeight={50}
      onOpen={onOpen}
      empty={
        <EmptyState
          icon={<IconFilterOff size={26} />}
          action={
            <Button variant="default" onClick={onClear}>
              {t('clearFilters')}
            </Button>
          }
        >
          {t('instruments.noMatch')}
        </EmptyState>
      }
    />
  );
};

const useColumns = (
  onOpen: (row: InstrumentRow) => void,
  onCalibrate: (row: InstrumentRow) => void,
): readonly Column<InstrumentRow>[] => {
  const { t } = useTranslation('held');
  const { t: common } = useTranslation();
  return [
    {
      id: 'code',
      head: t('instruments.code'),
      width: '130px',
      cell: (row) => (
        <button type="button" className={styles['name']} onClick={() => onOpen(row)}>
          {row.instrument.code}
        </button>
      ),
    },
    {
      id: 'name',
      head: t('instruments.name'),
      width: 'minmax(180px, 1.4fr)',
      cell: ({ instrument: { name, make, model, isSample } }) => (
        <div className={styles['two']}>
          <span>{name}</span>
          <span className={styles['second']}>
            {[make, model, isSample ? common('sample') : ''].filter((word) => word !== '').join(' · ')}
          </span>
        </div>
      ),
    },
    {
      id: 'serial',
      head: t('instruments.serial'),
      width: 'minmax(110px, 0.8fr)',
      cell: ({ instrument }) => instrument.serial,
    },
    {
      id: 'calibration',
      head: t('instruments.calibration'),
      width: 'minmax(180px, 1.2fr)',
      cell: (row) => <CalibrationCell row={row} />,
    },
    { id: 'number', head: t('number'), width: 'minmax(110px, 0.8fr)', cell: (row) => row.calibration?.number ?? '' },
    {
      id: 'action',
      head: common('nextStep'),
      width: '160px',
      align: 'end',
      cell: (row) => <NextStep row={row} onCalibrate={onCalibrate} />,
    },
  ];
};

const CalibrationCell = ({ row: { standing } }: { readonly row: InstrumentRow }) => {
  const words = useHeldWords();
  if (standing === null) return <HeldMark state="missing" />;
  return (
    <div className={styles['two']}>
      <HeldMark state={standing.state} />
      <span className={styles['second']}>{words.day(standing)}</span>
    </div>
  );
};

type NextStepProps = Pick<InstrumentsTableProps, 'onCalibrate'> & { readonly row: InstrumentRow };

const NextStep = ({ row, onCalibrate }: NextStepProps) => {
  const { t } = useTranslation('held');
  const { instrument, calibration } = row;
  if (instrument.archivedOn !== null) return null;
  const word = calibration === null ? t('instruments.calibrate') : t('renew');
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${word} ${instrument.code}`}
      onClick={() => onCalibrate(row)}
    >
      {word}
    </Button>
  );
};
