import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFleet } from '#data/fleet.ts';
import type { OrderTask } from '#domain/workOrder.ts';
import { useFormat } from '#i18n/useFormat.ts';
import styles from './Sheet.module.css';

/** What a task needs: torque, tools, parts, and a defect where an assembly is taken apart. */
export const TaskNeeds = ({ task }: { readonly task: OrderTask }) => {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const format = useFormat();
  const parts = useFleet()?.parts;
  const needs = [
    task.torqueNm === null ? '' : t('needs.torque', { value: format.number(task.torqueNm) }),
    task.tools,
    ...task.parts.map(({ partId, quantity }) => {
      const part = parts?.get(partId);
      if (part === undefined) return '';
      return `${format.number(quantity, 2)} ${common(`partUnit.${part.unit}`)} ${part.name}`;
    }),
  ].filter((words) => words !== '');
  return (
    <>
      {needs.length > 0 && <small className={styles['dim']}> · {needs.join(' · ')}</small>}
      {task.needsDefect && (
        <small className={styles['lock']}>
          <IconLock size={13} aria-hidden /> {t('needs.defect')}
        </small>
      )}
    </>
  );
};
