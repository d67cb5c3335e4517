import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Equipment } from '#domain/equipment.ts';
import { type LabelSize, labelPages } from './labelSizes.ts';
import styles from './MachineLabels.module.css';
import { machineLabelText } from './machineLabelText.ts';
import { QrCode } from './QrCode.tsx';

interface MachineLabelsProps {
  readonly machines: readonly Equipment[];
  readonly size: LabelSize;
  readonly workshop: string;
}

/** Labels for machines, a sheet after the other: code and name to read, a QR code to scan. */
export const MachineLabels = ({ machines, size, workshop }: MachineLabelsProps) => {
  const { columns, width, height, left, top, gap } = size;
  const grid: CSSProperties = {
    gridTemplateColumns: `repeat(${columns}, ${width}mm)`,
    gridAutoRows: `${height}mm`,
    columnGap: `${gap}mm`,
    padding: `${top}mm 0 0 ${left}mm`,
  };
  return (
    <div data-paper={size.paper} data-form="labels" className={styles['pages']}>
      {labelPages(machines, size).map((page) => (
        <article key={page[0]?.id} className={styles['page']} style={grid}>
          {page.map((machine) => (
            <Label key={machine.id} machine={machine} size={size} workshop={workshop} />
          ))}
        </article>
      ))}
    </div>
  );
};

interface LabelProps extends Omit<MachineLabelsProps, 'machines'> {
  readonly machine: Equipment;
}

const Label = ({ machine, size: { height }, workshop }: LabelProps) => {
  const { t } = useTranslation('checkSheet');
  const { id, code, name, make, model, plate } = machine;
  return (
    <div className={styles['label']}>
      <QrCode text={machineLabelText(id)} label={t('qr', { code })} sizeMm={Math.min(height - 5, 46)} />
      <div className={styles['words']}>
        <strong style={{ fontSize: `${Math.min(26, height * 0.5)}pt` }}>{code}</strong>
        <span>{name || [make, model].filter(Boolean).join(' ')}</span>
        <span>{plate}</span>
        <small>{workshop}</small>
      </div>
    </div>
  );
};
