import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Verify.module.css';

/** The text of a code: pasted, typed, or put in by a hand scanner, which ends it with Enter. */
export const TextForm = ({ onText }: { readonly onText: (text: string) => void }) => {
  const { t } = useTranslation('verify');
  const [text, setText] = useState('');
  const verify = (): void => {
    if (text.trim() === '') return;
    onText(text);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    verify();
  };
  return (
    <div className={styles['way']}>
      <Textarea
        label={t('text.label')}
        description={t('text.hint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        rows={4}
        spellCheck={false}
        autoCapitalize="characters"
        classNames={{ input: styles['token'] ?? '' }}
        autoFocus
      />
      <Button variant="default" onClick={verify} disabled={text.trim() === ''}>
        {t('text.verify')}
      </Button>
    </div>
  );
};
