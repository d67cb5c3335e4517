import { Modal } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type KeyRow, useToldKeys } from '#widgets/pageKeys.ts';
import { places } from './places.ts';
import styles from './Shell.module.css';
import { isTyping } from './typing.ts';
import { useUndoKeys } from './useUndoKeys.ts';

/** Addresses by the key that goes there. */
const addresses: ReadonlyMap<string, string> = new Map(places.map(({ letter, href }) => [letter.toLowerCase(), href]));

/** `G` then a letter goes to a screen, within a second; not from under an open dialog, which would stay. */
const useGoKeys = () => {
  const [, navigate] = useLocation();
  const pressedAt = useRef(0);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[role="dialog"]')) return;
      const key = event.key.toLowerCase();
      const place = addresses.get(key);
      if (place && event.timeStamp - pressedAt.current < 1000) navigate(place);
      pressedAt.current = key === 'g' ? event.timeStamp : 0;
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [navigate]);
};

/** `?` shows the keys. */
export const KeysDialog = () => {
  const { t } = useTranslation('shell');
  const [isOpen, { open, close }] = useDisclosure(false);
  useGoKeys();
  useUndoKeys();
  useHotkeys([
    ['shift+?', open],
    ['?', open],
  ]);
  // Where there is no form to save, the browser would offer to save the page as a file.
  useHotkeys([['mod+S', () => undefined]], []);
  const page = useToldKeys();
  const rows: readonly KeyRow[] = [
    [['Ctrl', 'K'], t('keyFind')],
    [['/'], t('keySearch')],
    [['?'], t('keyKeys')],
    [['Ctrl', 'S'], t('keySave')],
    [['Ctrl', 'Z'], t('keyUndo')],
    [['Ctrl', 'Shift', 'Z'], t('keyRedo')],
    [['Ctrl', 'L'], t('keyLock')],
    [['Esc'], t('keyClose')],
  ];
  return (
    <Modal opened={isOpen} onClose={close} title={t('keysTitle')}>
      <KeyList rows={rows} />
      <h3>{t('goTo')}</h3>
      <KeyList rows={places.map(({ key, letter }) => [['G', letter], t(key)])} />
      {page !== null && (
        <>
          <h3>{page.title}</h3>
          <KeyList rows={page.rows} />
        </>
      )}
    </Modal>
  );
};

const KeyList = ({ rows }: { readonly rows: readonly KeyRow[] }) => (
  <dl className={styles['keys']}>
    {rows.map(([keys, meaning]) => (
      <div key={meaning} style={{ display: 'contents' }}>
        <dt>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
);
