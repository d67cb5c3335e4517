import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import styles from './JobCard.module.css';
import type { JobCardContent } from './JobCard.tsx';
import { blankRows, cardParts } from './jobCardView.ts';

/** Parts, labour, remarks, and who signs for it. */
export const JobCardFoot = ({ content }: { readonly content: JobCardContent }) => {
  const { t } = useTranslation('jobCard');
  return (
    <footer className={styles['foot']}>
      <div className={styles['tables']}>
        <PartsTable content={content} />
        <LabourTable content={content} />
      </div>
      <div className={styles['remarks']}>
        <span>{t('remarks')}</span>
        <p>{content.order.notes}</p>
      </div>
      <div className={styles['signatures']}>
        {(['technician', 'inspector', 'manager'] as const).map((role) => (
          <div key={role}>{t(`sign.${role}`)}</div>
        ))}
      </div>
    </footer>
  );
};

const PartsTable = ({ content: { order, parts } }: { readonly content: JobCardContent }) => {
  const { t } = useTranslation('jobCard');
  const { t: common } = useTranslation();
  const format = useFormat();
  const planned = cardParts(order, parts);
  return (
    <table className={styles['small']}>
      <thead>
        <tr>
          <th scope="col">{t('part')}</th>
          <th scope="col">{t('planned')}</th>
          <th scope="col">{t('used')}</th>
        </tr>
      </thead>
      <tbody>
        {planned.map(({ part, quantity }) => (
          <tr key={part.id}>
            <td>
              {part.number} {part.name}
            </td>
            <td>{`${format.number(quantity, 2)} ${common(`partUnit.${part.unit}`)}`}</td>
            <td />
          </tr>
        ))}
        {blankRows(planned.length, 4).map((row) => (
          <tr key={row}>
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const LabourTable = ({ content: { order, people } }: { readonly content: JobCardContent }) => {
  const { t } = useTranslation('jobCard');
  const format = useFormat();
  return (
    <table className={styles['small']}>
      <thead>
        <tr>
          <th scope="col">{t('person')}</th>
          <th scope="col">{t('day')}</th>
          <th scope="col">{t('hours')}</th>
        </tr>
      </thead>
      <tbody>
        {order.labour.map(({ id, personId, on, hours }) => (
          <tr key={id}>
            <td>{personId === null ? '' : people.get(personId)?.name}</td>
            <td>{format.date(on)}</td>
            <td>{format.number(hours, 2)}</td>
          </tr>
        ))}
        {blankRows(order.labour.length, 4).map((row) => (
          <tr key={row}>
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
};
