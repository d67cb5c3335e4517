import styles from './CheckSheet.module.css';
import type { CheckSheetPart } from './CheckSheetHead.tsx';

/** Defects in full, remarks, and who signs for it. */
export const CheckSheetFoot = ({ content: { check, sections }, words }: CheckSheetPart) => {
  const { t, defects } = words;
  const found = sections.flatMap(({ items }) => items.flatMap(({ defect }) => defect ?? []));
  return (
    <footer className={styles['foot']}>
      {check?.state !== 'done' && (
        <div className={styles['notUsed']}>
          <span className={styles['box']} data-ticked={check?.state === 'notUsed'} /> {t('notUsed')}
        </div>
      )}
      <div className={styles['remarks']}>
        <span>{t('remarks')}</span>
        {found.map(({ id, number, text, severity }) => (
          <p key={id}>{t('defect', { number, text, severity: defects(`severity.${severity}`) })}</p>
        ))}
        {check !== null && <p>{check.notes}</p>}
      </div>
      <div className={styles['signatures']}>
        <div>
          {check !== null && check.signature !== '' && (
            <svg viewBox="0 0 600 200" aria-hidden>
              <path d={check.signature} fill="none" stroke="#111" strokeWidth={5} strokeLinecap="round" />
            </svg>
          )}
          {t('sign.operator')}
        </div>
        <div>{t('sign.next')}</div>
        <div>{t('sign.manager')}</div>
      </div>
    </footer>
  );
};
