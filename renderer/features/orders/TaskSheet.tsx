import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChecks } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkOrder } from '#domain/workOrder.ts';
import { Panel } from '#ui/Panel.tsx';
import { LevelBadge } from '#widgets/LevelBadge.tsx';
import { answeredTasks } from './ordersView.ts';
import { neighbour, restDone, sheetOrder, type TaskEdit, takenBack, taskElementId, taskSheet } from './orderView.ts';
import styles from './Sheet.module.css';
import { TaskRow } from './TaskRow.tsx';
import type { OrderSaving } from './useOrderSaving.ts';

interface TaskSheetProps {
  readonly order: WorkOrder;
  readonly saving: Pick<OrderSaving, 'save' | 'settled'>;
  readonly isReadOnly: boolean;
}

/** The task sheet: by level and kind of work; the arrow keys go from task to task. */
export const TaskSheet = ({ order, saving, isReadOnly }: TaskSheetProps) => {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const sheet = useMemo(() => taskSheet(order), [order]);
  const ids = useMemo(() => sheetOrder(sheet), [sheet]);
  const WorkHead = sheet.length > 1 ? 'h4' : 'h3';
  const open = order.tasks.length - answeredTasks(order);
  const move = (taskId: string, event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    focusTask(neighbour(ids, taskId, event.key === 'ArrowDown' ? 1 : -1));
  };
  return (
    <Panel
      title={t('sheet.title')}
      beside={
        <span className={styles['dim']}>
          {open === 0 ? t('sheet.allAnswered') : t('sheet.unanswered', { count: open })}
        </span>
      }
      end={isReadOnly ? undefined : <RestDone order={order} save={saving.save} />}
    >
      {order.tasks.length === 0 && <p className={styles['none']}>{t('sheet.noTasks')}</p>}
      {sheet.map(({ level, works }) => (
        <div key={level?.levelId ?? ''}>
          {sheet.length > 1 && level !== null && (
            <h3 className={styles['levelHead']}>
              <LevelBadge name={level.name} />
            </h3>
          )}
          {works.map(({ work, tasks }) => (
            <div key={work} className={styles['work']}>
              <WorkHead className={styles['workHead']}>{common(`work.${work}`)}</WorkHead>
              <div>
                {tasks.map((task) => (
                  <TaskRow
                    key={task.taskId}
                    orderId={order.id}
                    task={task}
                    saving={saving}
                    isReadOnly={isReadOnly}
                    onKey={(event) => move(task.taskId, event)}
                  />
                ))}
              </div>
            </div>
          ))}
        </div>
      ))}
      {!isReadOnly && order.tasks.length > 0 && <p className={styles['keys']}>{t('sheet.keys')}</p>}
    </Panel>
  );
};

const focusTask = (taskId: string): void => {
  const element = document.getElementById(taskElementId(taskId));
  element?.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
};

/** Marks what is left as done; the note that says so takes it back. */
const RestDone = ({ order, save }: Pick<TaskSheetProps, 'order'> & Pick<OrderSaving, 'save'>) => {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const rest = restDone(order);
  if (rest.length === 0) return null;
  const undo = (marked: readonly TaskEdit[], note: string) => {
    notifications.hide(note);
    void save((current) => ({ tasks: [...takenBack(current, marked)] }));
  };
  const mark = async (): Promise<void> => {
    if (!(await save((current) => ({ tasks: [...restDone(current)] })))) return;
    const note = `rest-${order.id}`;
    notifications.show({
      id: note,
      autoClose: 10_000,
      message: (
        <span className={styles['note']}>
          {t('sheet.restMarked', { count: rest.length })}
          <Button size="compact-sm" variant="subtle" onClick={() => undo(rest, note)}>
            {common('undo')}
          </Button>
        </span>
      ),
    });
  };
  return (
    <Button variant="default" leftSection={<IconChecks size={16} aria-hidden />} onClick={() => void mark()}>
      {t('sheet.restDone', { count: rest.length })}
    </Button>
  );
};
