import { useTranslation } from 'react-i18next';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import styles from './JobCard.module.css';
import type { JobCardContent } from './JobCard.tsx';
import { QrCode } from './QrCode.tsx';
import { WorkshopLogo } from './WorkshopLogo.tsx';

const useFields = ({ order, machine, programme, outsideName }: JobCardContent) => {
  const { t } = useTranslation('jobCard');
  const { t: common } = useTranslation();
  const format = useFormat();
  const text = useLocalText();
  const type = [common(`kind.${machine.kind}`), machine.make, machine.model].filter(Boolean).join(' ');
  const isIn = order.state !== 'planned';
  return [
    [t('machine'), [machine.code, machine.name].filter(Boolean).join(' · ')],
    [t('type'), type],
    [t('plate'), machine.plate],
    [t('serial'), machine.serial],
    [t('engineNo'), machine.engineNo],
    [t('keeper'), machine.keeper],
    [t('owner'), machine.owner],
    [t('depot'), machine.depot],
    [t('plannedOn'), order.plannedOn === null ? '' : format.date(order.plannedOn)],
    [t('dateIn'), isIn ? format.date(order.openedOn) : ''],
    [
      t('programme'),
      programme === null ? '' : t('revision', { programme: text(programme.name), number: programme.revision }),
    ],
    [t('contractNo'), order.contractNo],
    [t('outside'), outsideName],
  ] as const;
};

/** Which order, which machine, and what it shows. */
export const JobCardHead = ({ content }: { readonly content: JobCardContent }) => {
  const { t } = useTranslation('jobCard');
  const text = useLocalText();
  const { order, settings, readings } = content;
  // Always with a place to write: these are found out at the machine, the rest is left out when it is not known.
  const always: ReadonlySet<string> = new Set([t('dateIn')]);
  const fields = useFields(content).filter(([label, value]) => value !== '' || always.has(label));
  const services = order.levels.filter(({ isAbsorbed }) => !isAbsorbed).map(({ name }) => text(name));
  return (
    <>
      <header className={styles['head']}>
        <div>
          <div className={styles['workshop']}>{settings.workshop.name || t('workshop')}</div>
          <h1>{t('title')}</h1>
        </div>
        <WorkshopLogo hash={settings.workshop.logo} heightMm={14} />
        <div className={styles['number']}>
          <strong>{order.number}</strong>
          <span>{t(`kind.${order.kind}`)}</span>
        </div>
        <QrCode text={order.number} label={t('qr', { number: order.number })} sizeMm={22} />
      </header>
      <p className={styles['asked']}>{services.length > 0 ? services.join(' + ') : order.title}</p>
      <dl className={styles['fields']}>
        {fields.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {readings.map(({ unit, last }) => (
          <div key={unit}>
            <dt>{t('reading', { unit })}</dt>
            <dd>
              <small>{last}</small>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};
