import { ActionIcon, Button } from '@mantine/core';
import { IconArchive, IconBuildingFactory2, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { archiveOutsideWorkshop } from '#data/commands/archiveOutsideWorkshop.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { OutsideWorkshop } from '#domain/outsideWorkshop.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { OutsideDialog } from './OutsideDialog.tsx';
import styles from './Settings.module.css';

/** The approved outside workshops: what this one cannot do is done there, under an agreement. */
export const OutsideSection = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('outside');
  const [edited, setEdited] = useState<OutsideWorkshop | 'new' | null>(null);
  const archiving = useCommand(archiveOutsideWorkshop);
  const workshops = [...fleet.outsideWorkshops.values()]
    .filter(({ archivedOn }) => archivedOn === null)
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      {t('add')}
    </Button>
  );
  return (
    <Panel title={t('title')} end={workshops.length > 0 && add}>
      {archiving.problems.length > 0 && (
        <div className={styles['refusal']}>
          <ProblemAlert problems={archiving.problems} />
        </div>
      )}
      {workshops.length === 0 ? (
        <EmptyState icon={<IconBuildingFactory2 size={26} />} action={add}>
          {t('empty')}
        </EmptyState>
      ) : (
        <OutsideTable
          workshops={workshops}
          onEdit={setEdited}
          onArchive={({ id, rev }) => void archiving.run({ id, rev })}
        />
      )}
      {edited !== null && <OutsideDialog workshop={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Panel>
  );
};

interface OutsideTableProps {
  readonly workshops: readonly OutsideWorkshop[];
  readonly onEdit: (workshop: OutsideWorkshop) => void;
  readonly onArchive: (workshop: OutsideWorkshop) => void;
}

const OutsideTable = ({ workshops, onEdit, onArchive }: OutsideTableProps) => {
  const { t } = useTranslation('outside');
  const { t: common } = useTranslation();
  return (
    <table className={styles['people']}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('scope')}</th>
          <th scope="col">{t('agreement')}</th>
          <th scope="col">
            <span className="visually-hidden">{common('moreActions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {workshops.map((workshop) => (
          <tr key={workshop.id}>
            <td>
              <div className={styles['name']}>{workshop.name}</div>
              <div className={styles['second']}>{[workshop.contact, workshop.phone].filter(Boolean).join(' · ')}</div>
            </td>
            <td>{workshop.scope}</td>
            <td>
              {workshop.agreementNo}
              <Validity workshop={workshop} />
            </td>
            <td>
              <ActionIcon aria-label={t('edit', { name: workshop.name })} onClick={() => onEdit(workshop)}>
                <IconPencil size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                color="gray"
                aria-label={t('archive', { name: workshop.name })}
                onClick={() => onArchive(workshop)}
              >
                <IconArchive size={16} aria-hidden />
              </ActionIcon>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Validity = ({ workshop: { agreementUntil } }: { readonly workshop: OutsideWorkshop }) => {
  const { t } = useTranslation('outside');
  const format = useFormat();
  const today = useToday();
  if (agreementUntil === null) return null;
  const words = { date: format.date(agreementUntil) };
  return <div className={styles['second']}>{agreementUntil < today ? t('ended', words) : t('validUntil', words)}</div>;
};
