import {
  IconAlertOctagon,
  IconBan,
  IconCircleCheck,
  IconFileUnknown,
  IconHelpHexagon,
  IconReplace,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerdictLook, VerdictView } from '#widgets/verdictView.ts';
import styles from './Verify.module.css';

const icons: Readonly<Record<VerdictLook, typeof IconBan>> = {
  valid: IconCircleCheck,
  void: IconBan,
  replaced: IconReplace,
  altered: IconAlertOctagon,
  unknownIssuer: IconHelpHexagon,
  notACertificate: IconFileUnknown,
};

interface VerdictCardProps {
  readonly view: VerdictView;
  /** What to do next. */
  readonly actions: ReactNode;
}

/** The answer: a colour, a sign and a word, what to do, and what was signed. */
export const VerdictCard = ({ view, actions }: VerdictCardProps) => {
  const { t } = useTranslation('verify');
  const Icon = icons[view.look];
  return (
    <section className={styles['card']} data-look={view.look} aria-label={view.word}>
      <div className={styles['answer']}>
        <Icon size={52} stroke={1.6} aria-hidden />
        <div>
          <h2>{view.word}</h2>
          <p className={styles['said']}>{view.said}</p>
          <p>{view.advice}</p>
          {view.note !== null && <p>{view.note}</p>}
          <div className={styles['actions']}>{actions}</div>
        </div>
      </div>
      {view.rows.length > 0 && (
        <table>
          <caption>{view.isProven ? t('core') : t('unproven')}</caption>
          <tbody>
            {view.rows.map(({ label, value, isCode }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td data-code={isCode}>
                  <bdi>{value}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
