import type { CompletionContent } from '#domain/certificateContents.ts';
import { orderWorks } from '#domain/workOrder.ts';
import type { SheetWords } from './sheetWords.ts';
import styles from './TaskTable.module.css';

interface TaskTableProps {
  readonly content: CompletionContent;
  readonly words: SheetWords;
}

type TaskLine = CompletionContent['tasks'][number];

const measured = ({ value, unit }: TaskLine, { format }: SheetWords): string =>
  value === null ? '' : `${format.number(value, 3)} ${unit}`.trim();

/** The work by its kinds; the head is repeated on every page. */
export const TaskTable = ({ content, words }: TaskTableProps) => {
  const { t, common } = words;
  if (content.tasks.length === 0) return <p>{t('noTasks')}</p>;
  return (
    <table className={styles['tasks']}>
      <thead>
        <tr>
          <th scope="col">{t('task')}</th>
          <th scope="col">{t('result')}</th>
          <th scope="col">{t('measured')}</th>
          <th scope="col">{t('finding')}</th>
        </tr>
      </thead>
      {orderWorks.map((work) => {
        const lines = content.tasks.filter((task) => task.work === work);
        if (lines.length === 0) return null;
        return (
          <tbody key={work}>
            <tr className={styles['work']}>
              <th colSpan={4} scope="rowgroup">
                {common(`work.${work}`)}
              </th>
            </tr>
            {lines.map((task, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: frozen content never changes order, and two tasks may read alike
              <tr key={index}>
                <td>{task.text}</td>
                <td>{task.answer === null ? '—' : common(`answer.${task.answer}`)}</td>
                <td>{measured(task, words)}</td>
                <td>{task.finding}</td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
};
