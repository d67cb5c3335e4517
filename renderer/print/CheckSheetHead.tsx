import type { Check } from '#domain/check.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import styles from './CheckSheet.module.css';
import type { CheckSheetContent } from './CheckSheet.tsx';
import type { CheckSheetWords } from './checkSheetWords.ts';
import { machineLabelText } from './machineLabelText.ts';
import { QrCode } from './QrCode.tsx';

/** One part of a sheet. */
export interface CheckSheetPart {
  readonly content: CheckSheetContent;
  readonly words: CheckSheetWords;
}

/** Which machine, day and shift, who checks it, and what its meters show. */
export const CheckSheetHead = ({ content, words }: CheckSheetPart) => {
  const { t } = words;
  const { machine, settings, form } = content;
  return (
    <>
      <header className={styles['head']}>
        <div>
          <div className={styles['workshop']}>{settings.workshop.name || t('workshop')}</div>
          <h1>{words.text(form.name) || t('title')}</h1>
        </div>
        <div className={styles['code']}>
          <strong>{machine.code}</strong>
          <span>{machine.name || machine.plate}</span>
        </div>
        <QrCode text={machineLabelText(machine.id)} label={t('qr', { code: machine.code })} sizeMm={20} />
      </header>
      <dl className={styles['fields']}>
        {fieldsOf(content, words).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

const shownIn = (values: Check['meters'] | undefined, unit: MeterUnit, { format }: CheckSheetWords): string => {
  const value = values?.[unit];
  return value === undefined ? '' : format.number(value);
};

/** What is known is printed; what is found out at the machine has a line to write on. */
const fieldsOf = (content: CheckSheetContent, words: CheckSheetWords): readonly (readonly [string, string])[] => {
  const { t, common, format, checks } = words;
  const { machine, keeper, check, day, shiftId, form, units, settings } = content;
  const type = [common(`kind.${machine.kind}`), machine.make, machine.model].filter(Boolean).join(' ');
  const known = [
    [t('type'), type],
    [t('plate'), machine.plate],
    [t('depot'), machine.depot],
    [t('keeper'), keeper],
  ] as const;
  const meters = units.flatMap((unit) => {
    const names = { meter: common(`meter.${unit}`), unit: common(`unit.${unit}`) };
    return [
      [t('takeOver', names), shownIn(check?.meters, unit, words)],
      [t('handOver', names), shownIn(check?.endMeters, unit, words)],
    ] as const;
  });
  return [
    ...known.filter(([, value]) => value !== ''),
    [t('form'), t('revision', { name: words.text(form.name), number: form.number })],
    [t('day'), format.date(day)],
    [t('shift'), words.shift(settings.checks, shiftId) || checks('anyShift')],
    [t('operator'), check?.operatorName ?? ''],
    ...meters,
  ];
};
