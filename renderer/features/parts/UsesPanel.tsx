import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Part } from '#domain/part.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { useQuantityWords } from '#widgets/useQuantityWords.ts';
import styles from './Parts.module.css';
import { taskUses } from './partView.ts';
import { ShownRows } from './ShownRows.tsx';

/** The tasks of programmes that ask for the part. */
export const UsesPanel = ({ part, fleet }: { readonly part: Part; readonly fleet: Fleet }) => {
  const { t } = useTranslation('parts');
  const text = useLocalText();
  const words = useQuantityWords();
  const today = useToday();
  const uses = useMemo(() => taskUses(part.id, fleet, today), [part.id, fleet, today]);
  if (uses.length === 0) {
    return (
      <Panel title={t('whereUsed')}>
        <p className={styles['quiet']}>{t('nowhereUsed')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('whereUsed')}>
      <ShownRows
        rows={uses}
        heads={[t('column.programme'), t('column.task')]}
        endHeads={[t('column.quantity')]}
        row={({ programme, level, task, quantity }) => (
          <tr key={`${programme.id} ${level.id} ${task.id}`}>
            <td>
              <Link href={routes.programme(programme.id)}>{text(programme.name)}</Link>
              <small>{text(level.name)}</small>
            </td>
            <td>{text(task.text)}</td>
            <td className={styles['end']}>{words(quantity, part.unit)}</td>
          </tr>
        )}
      />
    </Panel>
  );
};
