import { IconCircle, IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Defect } from '#domain/defect.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import styles from './Defects.module.css';
import { type Signature, signatures } from './signatures.ts';

/** The three signatures of a driver's report and the review: who gave them, when, with which words. */
export const SignaturesPanel = ({ defect }: { readonly defect: Defect }) => {
  const { t } = useTranslation('defectBook');
  return (
    <Panel title={t('sign.title')}>
      <ol className={styles['signatures']}>
        {signatures(defect).map((signature) => (
          <Signed key={signature.place} signature={signature} />
        ))}
      </ol>
    </Panel>
  );
};

const icons = { open: IconCircle, true: IconCircleCheckFilled, refused: IconCircleXFilled } as const;

const Signed = ({ signature: { place, word, by, at, note, isRefused, isSame } }: { readonly signature: Signature }) => {
  const { t } = useTranslation('defectBook');
  const format = useFormat();
  const done = at === null ? 'open' : isRefused ? 'refused' : 'true';
  const Icon = icons[done];
  const when = at === null ? t('sign.open') : format.moment(at);
  const words = [
    word === null ? '' : t(`sign.${word}`),
    at !== null && by !== '' ? t('sign.by', { name: by, at: when }) : when,
    isSame ? t('sign.samePerson') : '',
    note,
  ];
  return (
    <li data-done={done}>
      <Icon size={20} aria-hidden />
      <div className={styles['signed']}>
        <strong>{t(`sign.${place}`)}</strong>
        <small>{words.filter((part) => part !== '').join(' · ')}</small>
      </div>
    </li>
  );
};
