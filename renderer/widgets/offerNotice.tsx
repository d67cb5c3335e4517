import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';

let shown = 0;

/** Says what was done and offers one thing to do about it, for ten seconds. Returns the way to hide it. */
export const offerNotice = (
  message: string,
  offer: { readonly label: string; readonly take: () => void } | null,
): (() => void) => {
  shown += 1;
  const id = `offer ${shown}`;
  const hide = () => notifications.hide(id);
  const take = () => {
    hide();
    offer?.take();
  };
  notifications.show({
    id,
    autoClose: 10_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        {offer !== null && (
          <Button size="compact-sm" variant="default" flex="none" onClick={take}>
            {offer.label}
          </Button>
        )}
      </Group>
    ),
  });
  return hide;
};
