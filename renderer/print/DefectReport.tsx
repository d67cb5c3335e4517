import { useTranslation } from 'react-i18next';
import { useOrder } from '#data/queries/orders.ts';
import type { Defect } from '#domain/defect.ts';
import type { Equipment } from '#domain/equipment.ts';
import { isConfirmedBySame } from '#domain/repairConfirming.ts';
import type { Settings } from '#domain/settings.ts';
import { useFormat } from '#i18n/useFormat.ts';
import styles from './DefectReport.module.css';
import { PartsSheet } from './PartsSheet.tsx';

interface DefectReportProps {
  readonly defect: Defect;
  readonly machine: Equipment | null;
  readonly settings: Settings;
}

/** A driver's report: the defect, and room for the three signatures; what was signed on the screen stands in it. */
export const DefectReport = ({ defect, machine, settings }: DefectReportProps) => {
  const { t } = useTranslation('defectBook');
  const { repair, confirmation, reportedBy, reportedOn, history } = defect;
  return (
    <PartsSheet title={t('sheet.title')} on={reportedOn} settings={settings}>
      <Facts defect={defect} machine={machine} />
      <table className={styles['rows']}>
        <tbody>
          <Signed title={t('sheet.first')} words={[]} by={reportedBy} at={history[0]?.at ?? null} note="" />
          <Signed
            title={t('sheet.second')}
            words={[
              { word: t('sheet.repaired'), isSaid: repair?.outcome === 'repaired' },
              { word: t('sheet.notNeeded'), isSaid: repair?.outcome === 'notNeeded' },
            ]}
            by={repair?.by ?? ''}
            at={repair?.at ?? null}
            note={repair?.note ?? ''}
          />
          <Signed
            title={t('sheet.third')}
            words={[
              { word: t('sheet.good'), isSaid: confirmation?.isGood === true },
              { word: t('sheet.refused'), isSaid: confirmation?.isGood === false },
            ]}
            by={confirmation?.by ?? ''}
            at={confirmation?.at ?? null}
            note={[isConfirmedBySame(defect) ? t('sign.samePerson') : '', confirmation?.note ?? '']
              .filter(Boolean)
              .join(' · ')}
          />
        </tbody>
      </table>
    </PartsSheet>
  );
};

const Facts = ({ defect, machine }: Pick<DefectReportProps, 'defect' | 'machine'>) => {
  const { t } = useTranslation('defectBook');
  const { t: words } = useTranslation('defects');
  const format = useFormat();
  const named = [machine?.code, machine?.name || [machine?.make, machine?.model].filter(Boolean).join(' ')];
  return (
    <table className={styles['rows']}>
      <tbody>
        <tr>
          <th scope="row">{t('sheet.number')}</th>
          <td>{defect.number}</td>
          <th scope="row">{t('sheet.reported')}</th>
          <td>{format.date(defect.reportedOn)}</td>
        </tr>
        <tr>
          <th scope="row">{t('sheet.machine')}</th>
          <td>{named.filter(Boolean).join(' · ')}</td>
          <th scope="row">{t('sheet.meter')}</th>
          <td>{[machine?.plate, machine?.serial].filter(Boolean).join(' · ')}</td>
        </tr>
        <tr>
          <th scope="row">{t('sheet.severity')}</th>
          <td>{words(`severity.${defect.severity}`)}</td>
          <th scope="row">{t('sheet.order')}</th>
          <td>{defect.orderId !== null && <OrderNumber id={defect.orderId} />}</td>
        </tr>
        <tr>
          <th scope="row">{t('sheet.defect')}</th>
          <td colSpan={3} className={styles['words']}>
            {defect.text}
          </td>
        </tr>
      </tbody>
    </table>
  );
};

const OrderNumber = ({ id }: { readonly id: NonNullable<Defect['orderId']> }) => useOrder(id)?.number ?? null;

interface SignedProps {
  readonly title: string;
  readonly words: readonly { readonly word: string; readonly isSaid: boolean }[];
  readonly by: string;
  readonly at: string | null;
  readonly note: string;
}

/** One signature: what it says, by whom, when; empty lines where it is still to be given. */
const Signed = ({ title, words, by, at, note }: SignedProps) => {
  const { t } = useTranslation('defectBook');
  const format = useFormat();
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        {words.map(({ word, isSaid }) => (
          <div key={word} className={styles['box']}>
            <span className={styles['tick']}>{isSaid ? '✓' : ''}</span> {word}
          </div>
        ))}
        <div className={styles['line']}>
          <small>{t('sheet.remark')}</small> {note}
        </div>
      </td>
      <td>
        <div className={styles['line']}>
          <small>{t('sheet.signature')}</small> {by}
        </div>
        <div className={styles['line']}>
          <small>{t('sheet.date')}</small> {at === null ? '' : format.moment(at)}
        </div>
      </td>
    </tr>
  );
};
