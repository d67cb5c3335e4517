import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { Check } from '#domain/check.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { shownValue } from '#domain/meterValues.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import { Keypad } from './Keypad.tsx';
import { figureValue, withKey } from './keypadText.ts';
import pads from './Pad.module.css';
import { useKeys } from './useKeys.ts';

/** What was tapped, by unit. */
export type Figures = Partial<Record<MeterUnit, string>>;

/** The values of what was tapped; those left blank are left out. */
export const meterValuesOf = (figures: Figures): Check['meters'] =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([unit, figure]) => {
      const value = figureValue(figure);
      return value === null ? [] : [[unit, value]];
    }),
  );

interface ReadingPadProps {
  readonly meters: readonly Meter[];
  readonly figures: Figures;
  readonly onChange: (figures: Figures) => void;
  readonly onEnter: () => void;
  /** What stands in the way. */
  readonly children?: ReactNode;
}

const decimalsOf = (unit: MeterUnit): number => (unit === 'h' ? 1 : 0);

/** What each meter of the machine shows now, with the last value beside it. */
export const ReadingPad = ({ meters, figures, onChange, onEnter, children }: ReadingPadProps) => {
  const { t } = useTranslation();
  const [chosen, choose] = useState<MeterUnit | undefined>(meters[0]?.unit);
  const press = (key: string) => {
    if (chosen !== undefined)
      onChange({ ...figures, [chosen]: withKey(figures[chosen] ?? '', key, decimalsOf(chosen)) });
  };
  useKeys({ onKey: (key) => (key === 'Enter' ? onEnter() : press(key)) });
  return (
    <Keypad hasPoint={chosen === 'h'} onKey={press}>
      {meters.map((meter) => (
        <button
          key={meter.id}
          type="button"
          className={pads['meter']}
          aria-pressed={meter.unit === chosen}
          onClick={() => choose(meter.unit)}
        >
          <span>{t(`meter.${meter.unit}`)}</span>
          <b>
            {figures[meter.unit] || '–'} {t(`unit.${meter.unit}`)}
          </b>
          <LastValue meter={meter} />
        </button>
      ))}
      {children}
    </Keypad>
  );
};

const LastValue = ({ meter }: { readonly meter: Meter }) => {
  const { t } = useTranslation('kiosk');
  const words = useMeterWords();
  const format = useFormat();
  const today = useToday();
  const { current } = meter.summary;
  if (current === null) return <small>{t('noLastValue')}</small>;
  const value = words(shownValue(current.value, current.takenOn, meter.events), meter.unit);
  return <small>{t('lastValue', { value, date: format.shortDate(current.takenOn, today) })}</small>;
};
