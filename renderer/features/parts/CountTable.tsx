import { NumberInput } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/EmptyState.tsx';
import { figureOf } from '#ui/typedFigure.ts';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { partLabel } from '#widgets/partChoices.ts';
import { useQuantityWords } from '#widgets/useQuantityWords.ts';
import { type Counted, type CountLine, differenceOf } from './countView.ts';
import styles from './Parts.module.css';

interface CountTableProps {
  readonly rows: readonly CountLine[];
  readonly counted: Counted;
  readonly onCount: (key: string, value: number | undefined) => void;
}

/** Enter goes on to the line below, as on a sheet. */
const goOn = (event: React.KeyboardEvent<HTMLInputElement>): void => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const fields = [...(event.currentTarget.closest('tbody')?.querySelectorAll('input') ?? [])];
  fields[fields.indexOf(event.currentTarget) + 1]?.focus();
};

/** Parts by place, each with room for what was counted. */
export const CountTable = ({ rows, counted, onCount }: CountTableProps) => {
  const { t } = useTranslation('parts');
  const { t: common } = useTranslation();
  const words = useQuantityWords();
  const columns: readonly Column<CountLine>[] = [
    { id: 'location', head: t('column.location'), width: 'minmax(110px, 0.8fr)', cell: ({ part }) => part.location },
    { id: 'part', head: t('picker.label'), width: 'minmax(220px, 2fr)', cell: partCell },
    { id: 'lot', head: t('column.lot'), width: '120px', cell: ({ lot }) => lot },
    {
      id: 'onRecord',
      head: t('column.onRecord'),
      width: '120px',
      align: 'end',
      cell: ({ part, onRecord }) => words(onRecord, part.unit),
    },
    {
      id: 'counted',
      head: t('column.counted'),
      width: '160px',
      cell: ({ key, part, lot }) => (
        <NumberInput
          size="xs"
          min={0}
          aria-label={`${t('column.counted')}: ${partLabel(part)} ${lot}`.trim()}
          thousandSeparator=","
          value={counted.get(key) ?? ''}
          onChange={(value) => onCount(key, figureOf(value))}
          onKeyDown={goOn}
          rightSection={<span className={styles['second']}>{common(`partUnit.${part.unit}`)}</span>}
          rightSectionWidth={44}
        />
      ),
    },
    {
      id: 'difference',
      head: t('column.difference'),
      width: '120px',
      align: 'end',
      cell: (line) => (
        <Difference value={differenceOf(line, counted)} words={(value) => words(value, line.part.unit)} />
      ),
    },
  ];
  return (
    <VirtualTable
      label={t('countSheet')}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      empty={<EmptyState icon={<IconFilterOff size={26} />}>{t('noMatch')}</EmptyState>}
    />
  );
};

const partCell = ({ part }: CountLine) => (
  <div>
    <span className={styles['number']}>{part.number}</span>
    <span className={styles['second']}>{part.name}</span>
  </div>
);

interface DifferenceProps {
  readonly value: number | null;
  readonly words: (value: number) => string;
}

const Difference = ({ value, words }: DifferenceProps) => {
  if (value === null) return <span className={styles['none']}>–</span>;
  return (
    <span className={styles['difference']} data-tone={value < 0 ? 'less' : value > 0 ? 'more' : undefined}>
      {`${value > 0 ? '+' : ''}${words(value)}`}
    </span>
  );
};
