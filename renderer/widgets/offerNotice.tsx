import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';

let shown = 0;
const lastAbout = new Map<string, string>();

/** One thing to do about what was done. */
interface Offer {
  readonly label: string;
  readonly take: () => void;
}

/**
 * Says what was done and offers one thing to do about it, for ten seconds. Returns the way to hide it. Of notices about
 * the same thing only the last stands.
 */
export const offerNotice = (message: string, offer: Offer | null, about = ''): (() => void) => {
  shown += 1;
  const id = `offer ${shown}`;
  const before = lastAbout.get(about);
  if (before !== undefined) notifications.hide(before);
  if (about !== '') lastAbout.set(about, id);
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
