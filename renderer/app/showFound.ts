import { notifications } from '@mantine/notifications';
import { i18n, loadTexts } from '#i18n/i18n.ts';

/** Says that a check of the records which nobody asked for found something, until it is closed. */
export const showFound = async (count: number): Promise<void> => {
  await loadTexts();
  const t = i18n.getFixedT(i18n.language, 'integrity');
  notifications.show({ message: t('noticed', { count }), color: 'yellow', autoClose: false });
};
