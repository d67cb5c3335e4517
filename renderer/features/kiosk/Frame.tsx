import { IconChevronLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from './BigButton.tsx';
import { useSecond } from './Both.tsx';
import styles from './Kiosk.module.css';

interface FrameProps {
  /** What is asked here, read out when the step begins. */
  readonly title: ReactNode;
  /** The same in the second language; null: none. */
  readonly secondTitle?: string | null;
  /** Changes when another question stands here: its heading is read out then. Unless said, the title's text. */
  readonly titleKey?: string;
  /** Machine, shift and operator. */
  readonly head?: ReactNode;
  readonly progress?: { readonly done: number; readonly all: number } | undefined;
  readonly children?: ReactNode;
  /** The buttons that answer. */
  readonly actions?: ReactNode;
  readonly onBack?: (() => void) | undefined;
  /** At the right of the foot: `Saved`. */
  readonly note?: ReactNode;
}

const Progress = ({ done, all }: { readonly done: number; readonly all: number }) => {
  const { t } = useTranslation('kiosk');
  return (
    <div
      className={styles['progress']}
      role="progressbar"
      aria-label={t('progress')}
      aria-valuenow={done}
      aria-valuemin={0}
      aria-valuemax={all}
    >
      <div style={{ width: `${all === 0 ? 0 : (100 * done) / all}%` }} />
    </div>
  );
};

/** One step: what it is about on top, one question in the middle, its answers below, back and "Saved" at the foot. */
export const Frame = ({ title, secondTitle = null, titleKey, head, progress, ...props }: FrameProps) => {
  const { children, actions, onBack, note } = props;
  const { t } = useTranslation('kiosk');
  const second = useSecond();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const key = titleKey ?? (typeof title === 'string' ? title : '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is read out anew
  useEffect(() => heading.current?.focus(), [key]);
  return (
    <main className={styles['frame']} aria-labelledby={id}>
      <header className={styles['head']}>
        {head}
        {progress !== undefined && <span className={styles['count']}>{t('countOf', progress)}</span>}
      </header>
      {progress !== undefined && <Progress {...progress} />}
      <section className={styles['card']}>
        <h1 id={id} ref={heading} tabIndex={-1} className={styles['title']}>
          {title}
          {secondTitle !== null && <span className={styles['second']}>{secondTitle}</span>}
        </h1>
        {children}
      </section>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      <footer className={styles['foot']}>
        {onBack === undefined ? (
          <span />
        ) : (
          <BigButton
            icon={<IconChevronLeft size={28} aria-hidden />}
            second={second((other) => other('back'))}
            onPress={onBack}
          >
            {t('back')}
          </BigButton>
        )}
        <div className={styles['note']} aria-live="polite">
          {note}
        </div>
      </footer>
    </main>
  );
};
