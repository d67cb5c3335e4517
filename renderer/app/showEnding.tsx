import { Group, Loader } from '@mantine/core';
import { modals } from '@mantine/modals';
import { i18n, loadTexts } from '#i18n/i18n.ts';

/** Says that the last backup is being made before the program ends; nothing else can be done meanwhile. */
export const showEnding = async (): Promise<void> => {
  await loadTexts();
  modals.open({
    withCloseButton: false,
    closeOnEscape: false,
    closeOnClickOutside: false,
    centered: true,
    children: (
      <Group role="status">
        <Loader size="sm" />
        {i18n.getFixedT(i18n.language, 'backups')('ending')}
      </Group>
    ),
  });
};
