import type { CompletionContent } from '#domain/certificateContents.ts';
import { orderWorks } from '#domain/workOrder.ts';
import type { SheetWords } from './sheetWords.ts';
import styles from './TaskTable.module.css';

interface TaskTableProps {
  readonly content: Pick<CompletionContent, 'tasks'>;
  readonly words: SheetWords;
}

type TaskLine = CompletionContent['tasks'][number];

const measured = ({ value, unit, instrument }: TaskLine, { format }: SheetWords): string =>
  [value === null ? '' : `${format.number(value, 3)} ${unit}`.trim(), instrument]
    .filter((word) => word !== '')
    .join(' · ');

/**
 * The work by its kinds, a line each. The head is repeated on every page, and every line says its kind of work, so that
 * a page can be read by itself; the last lines stay with what is signed below them.
 */
export const TaskTable = ({ content, words }: TaskTableProps) => {
  const { t, common } = words;
  if (content.tasks.length === 0) return <p>{t('noTasks')}</p>;
  const lines = orderWorks.flatMap((work) => content.tasks.filter((task) => task.work === work));
  return (
    <table className={styles['tasks']}>
      <thead>
        <tr>
          <th scope="col">{t('work')}</th>
          <th scope="col">{t('task')}</th>
          <th scope="col">{t('result')}</th>
          <th scope="col">{t('measured')}</th>
          <th scope="col">{t('finding')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((task, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: frozen content never changes order, and two tasks may read alike
          <tr key={index} data-first={task.work !== lines[index - 1]?.work || undefined}>
            <td>{common(`work.${task.work}`)}</td>
            <td>{task.text}</td>
            <td>{task.answer === null ? '—' : common(`answer.${task.answer}`)}</td>
            <td>{measured(task, words)}</td>
            <td>{task.finding}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
