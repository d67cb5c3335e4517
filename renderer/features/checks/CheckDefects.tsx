import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Defect } from '#domain/defect.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { Attachments } from '#widgets/Attachments.tsx';
import { SeverityChip } from '#widgets/SeverityChip.tsx';
import styles from './CheckPage.module.css';

/** The defects found on a check and how far they are. */
export const CheckDefects = ({ defects }: { readonly defects: readonly Defect[] }) => {
  const { t } = useTranslation('checks');
  const { t: words } = useTranslation('defects');
  return (
    <Panel title={t('check.defects')} isPadded>
      {defects.length === 0 ? (
        <span className={styles['unsigned']}>{t('check.noDefects')}</span>
      ) : (
        <ul className={styles['defects']}>
          {defects.map(({ id, number, severity, state, text }) => (
            <li key={id}>
              <span>
                <SeverityChip severity={severity} /> <Link href={routes.defect(id)}>{number}</Link>{' '}
                {words(`state.${state}`)}
              </span>
              <span>{text}</span>
              <Attachments about={id} isReadOnly />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
