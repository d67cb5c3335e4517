import { Modal } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { routes } from '#routes.ts';
import styles from './Shell.module.css';

const places: Readonly<Record<string, string>> = {
  t: routes.today,
  e: routes.equipment,
  p: routes.programmes,
  o: routes.orders,
  c: routes.certificates,
  s: routes.settings,
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** `G` then a letter goes to a screen, within a second. */
const useGoKeys = () => {
  const [, navigate] = useLocation();
  const pressedAt = useRef(0);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const place = places[event.key];
      if (place && event.timeStamp - pressedAt.current < 1000) navigate(place);
      pressedAt.current = event.key === 'g' ? event.timeStamp : 0;
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
  useHotkeys([
    ['shift+?', open],
    ['?', open],
  ]);
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['Ctrl', 'K'], t('keyFind')],
    [['G', 'T / E / P / O / C / S'], t('keyGo')],
    [['?'], t('keyKeys')],
    [['Ctrl', 'S'], t('keySave')],
    [['Esc'], t('keyClose')],
  ];
  return (
    <Modal opened={isOpen} onClose={close} title={t('keysTitle')}>
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
    </Modal>
  );
};
