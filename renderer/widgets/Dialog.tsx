import { Modal, type ModalProps } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useModals } from '@mantine/modals';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

type DialogProps = Pick<ModalProps, 'title' | 'size' | 'onClose' | 'closeOnClickOutside' | 'children'>;

/**
 * A dialog that is open for as long as it is there. Ctrl+S sends its form; closed, it gives the focus back to where
 * it was, which the kit does only for dialogs that stay in the page while they are closed.
 */
export const Dialog = ({ children, ...rest }: DialogProps) => {
  const { t } = useTranslation();
  const content = useRef<HTMLDivElement>(null);
  const { modals } = useModals();
  useFocusBack();
  useHotkeys([['mod+S', () => content.current?.querySelector('form')?.requestSubmit()]], []);
  return (
    // While a question stands over it, Esc answers the question and leaves the dialog.
    <Modal opened closeOnEscape={modals.length === 0} closeButtonProps={{ 'aria-label': t('close') }} {...rest}>
      <div ref={content}>{children}</div>
    </Modal>
  );
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
      // After the kit has taken its focus trap down.
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && before?.isConnected) before.focus({ preventScroll: true });
      });
    },
    [],
  );
};
