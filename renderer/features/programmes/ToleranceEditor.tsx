import { useTranslation } from 'react-i18next';
import type { ServiceLevel, Tolerance } from '#domain/serviceLevel.ts';
import { NumberField } from '#ui/NumberField.tsx';
import styles from './Editor.module.css';

interface ToleranceEditorProps {
  readonly side: 'early' | 'late';
  readonly level: ServiceLevel;
  readonly onChange: (tolerance: Tolerance | undefined) => void;
  readonly errorAt: (field: string) => string | null;
}

const keys = ['percent', 'days', 'usage'] as const;

/** How far from the due point is still in order, in percent, days or meter units; figures win over percent. */
export const ToleranceEditor = ({ side, level, onChange, errorAt }: ToleranceEditorProps) => {
  const { t } = useTranslation('programmes');
  const { t: common } = useTranslation();
  const tolerance = level[side] ?? {};
  const usage = level.triggers.find((trigger) => trigger.kind === 'usage');
  const change = (key: (typeof keys)[number], value: number | undefined) => {
    const { [key]: _before, ...others } = tolerance;
    const next = value === undefined ? others : { ...others, [key]: value };
    onChange(Object.keys(next).length === 0 ? undefined : next);
  };
  const labels = {
    percent: t('edit.percent'),
    days: t('edit.days'),
    usage: usage ? common(`unit.${usage.meter}`) : '',
  };
  return (
    <fieldset className={styles['tolerance']}>
      <legend>{t(`edit.${side}`)}</legend>
      {keys
        .filter((key) => key !== 'usage' || usage !== undefined)
        .map((key) => (
          <NumberField
            key={key}
            label={labels[key]}
            value={tolerance[key]}
            onChange={(value) => change(key, value)}
            error={errorAt(`${side}.${key}`)}
          />
        ))}
    </fieldset>
  );
};
