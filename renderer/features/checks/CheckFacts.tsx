import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { Check } from '#domain/check.ts';
import type { Equipment } from '#domain/equipment.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import styles from './CheckPage.module.css';
import { shownMeters } from './checkView.ts';
import { useShiftWords } from './useShiftWords.ts';

interface CheckFactsProps {
  readonly check: Check;
  readonly machine: Equipment;
  readonly fleet: Fleet;
  /** Number of the form's revision; null when it is not there. */
  readonly revision: number | null;
}

const useFacts = ({ check, fleet, revision }: CheckFactsProps): readonly (readonly [string, string])[] => {
  const { t } = useTranslation('checks');
  const format = useFormat();
  const text = useLocalText();
  const shift = useShiftWords();
  const meterWords = useMeterWords();
  const meters = (values: Check['meters']) =>
    shownMeters(values)
      .map(({ value, unit }) => meterWords(value, unit))
      .join(' · ');
  const template = fleet.checkTemplates.get(check.checkTemplateId);
  const form = template === undefined ? '' : text(template.name);
  const next = check.handedOverTo === null ? undefined : fleet.people.get(check.handedOverTo);
  return [
    [t('check.day'), format.date(check.day)],
    [t('check.shift'), shift(check.shiftId)],
    [t('check.operator'), check.operatorName || t('check.nobody')],
    [t('check.started'), format.moment(check.startedAt)],
    [t('check.finished'), check.finishedAt === null ? '' : format.moment(check.finishedAt)],
    [t('check.takenDown'), t(`check.source.${check.source}`)],
    [t('check.template'), revision === null ? form : t('check.revision', { name: form, number: revision })],
    [t('check.atTakeOver'), meters(check.meters)],
    [t('check.atHandOver'), meters(check.endMeters)],
    [t('check.handedTo'), next?.name ?? ''],
    [t('check.notes'), check.notes],
  ];
};

/** Who, when, by which form, what the meters showed, and the signature. */
export const CheckFacts = (props: CheckFactsProps) => {
  const { t } = useTranslation('checks');
  const { check, machine } = props;
  const facts = useFacts(props).filter(([, value]) => value !== '');
  return (
    <Panel title={t('check.facts')} isPadded>
      <dl className={styles['facts']}>
        <div>
          <dt>{t('machine')}</dt>
          <dd>
            <Link href={routes.machine(machine.id)}>{[machine.code, machine.name].filter(Boolean).join(' · ')}</Link>
          </dd>
        </div>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {check.override !== null && <p className={styles['override']}>{t('check.override', check.override)}</p>}
      {check.state !== 'notUsed' && <Signature check={check} />}
    </Panel>
  );
};

const Signature = ({ check: { signature, source, state } }: Pick<CheckFactsProps, 'check'>) => {
  const { t } = useTranslation('checks');
  if (signature === '') {
    const isOnPaper = source === 'paper' && state === 'done';
    return <p className={styles['unsigned']}>{isOnPaper ? t('check.onPaper') : t('check.unsigned')}</p>;
  }
  return (
    <svg className={styles['signature']} viewBox="0 0 600 200" role="img" aria-label={t('check.signature')}>
      <path d={signature} fill="none" stroke="currentColor" strokeWidth={4} strokeLinecap="round" />
    </svg>
  );
};
