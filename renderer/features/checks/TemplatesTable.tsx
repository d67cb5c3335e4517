import { Badge, Button } from '@mantine/core';
import { IconAlertCircle, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { itemsOf } from '#domain/checkRevisions.ts';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import styles from './Templates.module.css';
import type { TemplateRow } from './templatesView.ts';

interface TemplatesTableProps {
  readonly rows: readonly TemplateRow[];
  readonly onAssign: (id: CheckTemplate['id']) => void;
}

/** The check templates with their sections; each row opens one, its button says which machines. */
export const TemplatesTable = ({ rows, onAssign }: TemplatesTableProps) => {
  const { t } = useTranslation('checkTemplates');
  const { t: common } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const columns: readonly Column<TemplateRow>[] = [
    { id: 'name', head: t('list.name'), width: 'minmax(260px, 1.4fr)', cell: (row) => <NameCell row={row} /> },
    { id: 'items', head: t('list.items'), width: 'minmax(200px, 1.2fr)', cell: (row) => <ItemsCell row={row} /> },
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
      width: 'minmax(170px, 1fr)',
      cell: (row) => <RevisionCell row={row} />,
    },
    {
      id: 'assign',
      head: common('nextStep'),
      width: '132px',
      align: 'end',
      cell: ({ template }) => (
        <Button variant="default" onClick={() => onAssign(template.id)}>
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
      rowKey={({ template }) => template.id}
      onOpen={({ template }) => navigate(routes.checkTemplate(template.id))}
    />
  );
};

const ItemsCell = ({ row: { revision } }: { readonly row: TemplateRow }) => {
  const { t } = useTranslation('checkTemplates');
  const text = useLocalText();
  if (revision === null) return null;
  return (
    <>
      <div>{t('items', { count: itemsOf(revision).length })}</div>
      <div className={styles['second']}>{revision.sections.map(({ name }) => text(name)).join(' · ')}</div>
    </>
  );
};

const RevisionCell = ({ row: { template, revision, coming } }: { readonly row: TemplateRow }) => {
  const { t } = useTranslation('checkTemplates');
  const format = useFormat();
  if (revision === null) return null;
  const { draft } = template;
  const next =
    coming === null
      ? t('list.since', { date: format.date(revision.effectiveOn) })
      : t('list.coming', { number: coming.number, date: format.date(coming.effectiveOn) });
  return (
    <>
      <div>{t('page.revision', { number: revision.number })}</div>
      {draft === null ? (
        <div className={styles['second']}>{next}</div>
      ) : (
        <div className={styles['draft']}>
          <IconPencil size={14} aria-hidden />
          <span>{draft.by === '' ? t('list.draftOfNobody') : t('list.draft', { by: draft.by })}</span>
        </div>
      )}
    </>
  );
};

/** So many kinds are named before the rest is counted. */
const mostKinds = 3;

const useKindWords = (): ((kinds: CheckTemplate['kinds']) => string) => {
  const { t } = useTranslation('checkTemplates');
  const { t: common } = useTranslation();
  const format = useFormat();
  return (kinds) => {
    if (kinds.length === 0) return t('list.anyKind');
    const named = kinds.slice(0, mostKinds).map((kind) => common(`kind.${kind}`));
    const rest = kinds.length - named.length;
    return rest === 0 ? format.list(named) : `${named.join(' · ')} ${t('list.andMore', { count: rest })}`;
  };
};

const NameCell = ({ row: { template } }: { readonly row: TemplateRow }) => {
  const { t } = useTranslation('checkTemplates');
  const { t: common } = useTranslation();
  const text = useLocalText();
  const kindWords = useKindWords();
  return (
    <>
      <Link href={routes.checkTemplate(template.id)} className={styles['name'] ?? ''}>
        {text(template.name)}
      </Link>
      <div className={styles['nameLine']}>
        {template.isSample && (
          <Badge variant="outline" color="gray" size="sm">
            {common('sample')}
          </Badge>
        )}
        {template.needsConfirmation && (
          <span className={styles['toConfirm']}>
            <IconAlertCircle size={14} aria-hidden />
            {t('list.toConfirm')}
          </span>
        )}
        <span className={styles['second']}>{kindWords(template.kinds)}</span>
      </div>
    </>
  );
};
