import { Badge, Button } from '@mantine/core';
import { IconAlertCircle, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Programme, ProgrammeLevel } from '#domain/programme.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { LevelBadge } from '#widgets/LevelBadge.tsx';
import styles from './Programmes.module.css';
import type { ProgrammeRow } from './programmesView.ts';

interface ProgrammesTableProps {
  readonly rows: readonly ProgrammeRow[];
  readonly onAssign: (id: Programme['id']) => void;
}

/** The programmes with their ladders of levels; each row opens one, its button puts machines under it. */
export const ProgrammesTable = ({ rows, onAssign }: ProgrammesTableProps) => {
  const { t } = useTranslation('programmes');
  const { t: common } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const columns: readonly Column<ProgrammeRow>[] = [
    {
      id: 'name',
      head: t('list.name'),
      width: 'minmax(220px, 1.3fr)',
      cell: (row) => <NameCell row={row} />,
    },
    {
      id: 'levels',
      head: t('list.levels'),
      width: 'minmax(220px, 1.3fr)',
      cell: ({ revision }) => <Ladder levels={revision?.levels ?? []} />,
    },
    {
      id: 'machines',
      head: t('list.machines'),
      width: '84px',
      align: 'end',
      cell: ({ machines }) => format.number(machines),
    },
    {
      id: 'revision',
      head: t('list.revision'),
      width: 'minmax(190px, 1.1fr)',
      cell: (row) => <RevisionCell row={row} />,
    },
    {
      id: 'assign',
      head: common('nextStep'),
      width: '110px',
      align: 'end',
      cell: ({ programme }) => (
        <Button variant="default" onClick={() => onAssign(programme.id)}>
          {t('list.assign')}
        </Button>
      ),
    },
  ];
  return (
    <VirtualTable
      label={t('title')}
      columns={columns}
      rows={rows}
      rowHeight={58}
      rowKey={({ programme }) => programme.id}
      onOpen={({ programme }) => navigate(routes.programme(programme.id))}
    />
  );
};

/** At most this many badges fit into a row beside a count of the rest. */
const mostBadges = 4;

const Ladder = ({ levels }: { readonly levels: readonly ProgrammeLevel[] }) => {
  const text = useLocalText();
  const format = useFormat();
  const shown = levels.length <= mostBadges ? levels : levels.slice(0, mostBadges - 1);
  const others = levels.slice(shown.length);
  return (
    <div className={styles['ladder']}>
      {shown.map(({ id, name }) => (
        <LevelBadge key={id} name={name} />
      ))}
      {others.length > 0 && (
        <span className={styles['second']} title={format.list(others.map(({ name }) => text(name)))}>
          {`+${format.number(others.length)}`}
        </span>
      )}
    </div>
  );
};

const RevisionCell = ({ row }: { readonly row: ProgrammeRow }) => {
  const { t } = useTranslation('programmes');
  const { t: editor } = useTranslation('programmeEditor');
  const format = useFormat();
  const { revision, coming, draft } = row;
  if (revision === null) return null;
  const since = t('list.since', { date: format.date(revision.effectiveOn) });
  return (
    <>
      <div>{t('page.revision', { number: revision.number })}</div>
      {draft === null ? (
        <div className={styles['second']}>
          {coming === null
            ? since
            : editor('list.coming', { number: coming.number, date: format.date(coming.effectiveOn) })}
        </div>
      ) : (
        <div className={styles['draft']} title={format.moment(draft.updatedAt)}>
          <IconPencil size={14} aria-hidden />
          <span>
            {draft.by === ''
              ? editor('list.draftOf', { at: format.moment(draft.updatedAt) })
              : editor('list.draft', { by: draft.by, at: format.moment(draft.updatedAt) })}
          </span>
        </div>
      )}
    </>
  );
};

const NameCell = ({ row: { programme } }: { readonly row: ProgrammeRow }) => {
  const { t } = useTranslation('programmes');
  const { t: common } = useTranslation();
  const text = useLocalText();
  const format = useFormat();
  const kinds = programme.kinds.map((kind) => common(`kind.${kind}`));
  return (
    <>
      <Link href={routes.programme(programme.id)} className={styles['name'] ?? ''}>
        {text(programme.name)}
      </Link>
      <div className={styles['nameLine']}>
        {programme.isSample && (
          <Badge variant="outline" color="gray" size="sm">
            {common('sample')}
          </Badge>
        )}
        {programme.needsConfirmation && (
          <span className={styles['toConfirm']} title={t('list.needsConfirmation')}>
            <IconAlertCircle size={14} aria-hidden />
            {t('list.needsConfirmationShort')}
          </span>
        )}
        <span className={styles['second']}>{kinds.length === 0 ? t('list.anyKind') : format.list(kinds)}</span>
      </div>
    </>
  );
};
