import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

let shown = 0;

/** Says what was done and offers to undo it, for ten seconds. */
export const useUndoNotice = (): ((message: string, undo: (() => void) | null) => void) => {
  const { t } = useTranslation();
  return (message, undo) => {
    shown += 1;
    const id = `undo ${shown}`;
    const take = () => {
      notifications.hide(id);
      undo?.();
    };
    notifications.show({
      id,
      autoClose: 10_000,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <span>{message}</span>
          {undo !== null && (
            <Button size="compact-sm" variant="default" flex="none" onClick={take}>
              {t('undo')}
            </Button>
          )}
        </Group>
      ),
    });
  };
};
