import { Modal, type ModalProps } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

type DialogProps = Pick<ModalProps, 'title' | 'size' | 'onClose' | 'closeOnClickOutside' | 'children'>;

/**
 * A dialog that is open for as long as it is there. Ctrl+S sends its form, Esc closes the topmost; closed, it gives
 * the focus back to where it was, which the kit does only for dialogs that stay in the page while they are closed.
 */
export const Dialog = ({ children, ...rest }: DialogProps) => {
  const { t } = useTranslation();
  const content = useRef<HTMLDivElement>(null);
  useFocusBack();
  useEscape(content, rest.onClose);
  const send = ({ target }: KeyboardEvent): void => {
    if (isTopmost(content, target)) content.current?.querySelector('form')?.requestSubmit();
  };
  useHotkeys([['mod+S', send]], []);
  return (
    <Modal opened closeOnEscape={false} closeButtonProps={{ 'aria-label': t('close') }} {...rest}>
      <div ref={content}>{children}</div>
    </Modal>
  );
};

type Content = RefObject<HTMLDivElement | null>;

/**
 * Whether no other dialog (a question, the palette, a calendar) stood over this one when the key was pressed: it would
 * have held the focus. A question that the kit closes on the same key may be gone by now; the key was pressed in it still.
 */
const isTopmost = ({ current }: Content, target: EventTarget | null): boolean => {
  const pressedIn = target instanceof Element ? target.closest('[role="dialog"]') : null;
  return current !== null && (pressedIn === null || pressedIn.contains(current));
};

/** Where a list or calendar is open, Esc closes that; the kit marks the field. */
const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-mantine-stop-propagation="true"]') !== null;

/** The kit lets Esc close every open dialog at once. */
const useEscape = (content: Content, onClose: () => void): void => {
  useEffect(() => {
    const listen = ({ key, isComposing, target }: KeyboardEvent) => {
      if (key !== 'Escape' || isComposing || isTaken(target) || !isTopmost(content, target)) return;
      onClose();
    };
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, [content, onClose]);
};

/** Where the focus was when the dialog came; a menu's entry is gone by then, so its button stands in for it. */
const ownerOf = (element: Element | null): HTMLElement | null => {
  const menu = element?.closest('[role="menu"]');
  const owner = menu ? document.querySelector(`[aria-controls="${menu.id}"]`) : element;
  return owner instanceof HTMLElement ? owner : null;
};

const useFocusBack = (): void => {
  const owner = useRef<HTMLElement | null | undefined>(undefined);
  if (owner.current === undefined) owner.current = ownerOf(document.activeElement);
  useEffect(
    () => () => {
      const before = owner.current;
      // After the kit has taken its focus trap down. A question that closes with the dialog holds the focus a moment longer.
      setTimeout(() => {
        const active = document.activeElement;
        const isLost = active === null || active === document.body || active.closest('[role="dialog"]') !== null;
        if (isLost && before?.isConnected) before.focus({ preventScroll: true });
      });
    },
    [],
  );
};
