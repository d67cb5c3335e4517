import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type OrderTask, taskAnswers } from '#domain/workOrder.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { useLimitWords } from '#widgets/useLimitWords.ts';
import styles from './JobCard.module.css';
import type { JobCardContent } from './JobCard.tsx';
import { cardGroups } from './jobCardView.ts';

/** What is to be done, with room to tick, measure and write. */
export const JobCardTasks = ({ content: { order, machine } }: { readonly content: JobCardContent }) => {
  const { t } = useTranslation('jobCard');
  const { t: common } = useTranslation();
  const groups = cardGroups(order);
  if (groups.length === 0) return null;
  const isMeasuring = order.tasks.some(({ limits }) => limits !== null);
  const columns = 3 + taskAnswers.length + (isMeasuring ? 1 : 0);
  return (
    <table className={styles['tasks']}>
      <thead>
        {/* Repeated on every page: a card of several pages is known by it. */}
        <tr className={styles['running']}>
          <th colSpan={columns}>
            {order.number} · {machine.code}
          </th>
        </tr>
        <tr>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t('task')}</th>
          {taskAnswers.map((answer) => (
            <th key={answer} scope="col" className={styles['tick']}>
              {t(`short.${answer}`)}
            </th>
          ))}
          {isMeasuring && <th scope="col">{t('measured')}</th>}
          <th scope="col">{t('finding')}</th>
        </tr>
      </thead>
      {groups.map(({ work, tasks }) => (
        <tbody key={work}>
          <tr className={styles['work']}>
            <th colSpan={columns} scope="rowgroup">
              {common(`work.${work}`)}
            </th>
          </tr>
          {tasks.map(({ place, task, isOut }) => (
            <tr key={task.taskId}>
              <td className={styles['place']}>{place}</td>
              <td>
                <TaskWords task={task} />
              </td>
              {taskAnswers.map((answer) => (
                <td key={answer} className={styles['tick']}>
                  {/* Ticked here means answered on the screen; the box itself is drawn by the border. */}
                  <span className={styles['box']} data-ticked={task.answer === answer} />
                </td>
              ))}
              {isMeasuring && (
                <td className={styles['measured']}>
                  <MeasuredCell task={task} isOut={isOut} />
                </td>
              )}
              <td>{task.finding}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
};

const TaskWords = ({ task }: { readonly task: OrderTask }) => {
  const { t } = useTranslation('jobCard');
  const format = useFormat();
  const text = useLocalText();
  const more = [
    task.torqueNm === null ? '' : t('torque', { value: format.number(task.torqueNm) }),
    task.tools,
    task.isMandatory ? '' : t('optional'),
  ].filter((words) => words !== '');
  return (
    <>
      {text(task.text)}
      {more.length > 0 && <small> · {more.join(' · ')}</small>}
      {task.needsDefect && (
        <small className={styles['lock']}>
          <IconLock size={10} aria-hidden /> {t('needsDefect')}
        </small>
      )}
    </>
  );
};

const MeasuredCell = ({ task, isOut }: { readonly task: OrderTask; readonly isOut: boolean }) => {
  const { t } = useTranslation('jobCard');
  const format = useFormat();
  const limits = useLimitWords()(task.limits);
  if (task.limits === null) return <span className={styles['none']} aria-hidden />;
  return (
    <>
      {task.value === null ? (
        <span className={styles['line']} />
      ) : (
        <strong>
          {format.number(task.value, 3)} {task.limits.unit}
          {isOut && ` ${t('out')}`}
        </strong>
      )}
      <small>{limits}</small>
    </>
  );
};
