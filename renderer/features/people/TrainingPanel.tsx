import { ActionIcon, Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { Person } from '#domain/person.ts';
import type { Training } from '#domain/qualification.ts';
import { isLearnt, type TopicStanding, topicStandings } from '#domain/trainingState.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { type StateLook, StateMark } from '#ui/StateMark.tsx';
import styles from './People.module.css';
import { TrainingDialog } from './TrainingDialog.tsx';

interface TrainingPanelProps {
  readonly fleet: Fleet;
  readonly person: Person;
  readonly trainings: readonly Training[];
}

/** The syllabus, topic by topic, with what the person has learnt. */
export const TrainingPanel = ({ fleet, person, trainings }: TrainingPanelProps) => {
  const { t } = useTranslation('people');
  const [edited, setEdited] = useState<TopicStanding | null>(null);
  const standings = topicStandings(fleet.settings.checks.syllabus, trainings);
  const inSyllabus = standings.filter(({ topic }) => topic !== null);
  return (
    <Panel
      title={t('training.title')}
      beside={
        <span className={styles['count']}>
          {t('topicsOf', { done: inSyllabus.filter(isLearnt).length, count: inSyllabus.length })}
        </span>
      }
      end={
        <Link href={`${routes.settings}?section=syllabus`} className={styles['link'] ?? ''}>
          {t('training.syllabus')}
        </Link>
      }
    >
      <table className={styles['rows']}>
        <thead>
          <tr>
            <th scope="col">{t('training.topic')}</th>
            <th scope="col">{t('training.result')}</th>
            <th scope="col">{t('training.on')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('column.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {standings.map((standing) => (
            <TopicRow
              key={standing.topicId}
              standing={standing}
              isReadOnly={person.archivedOn !== null}
              onEdit={() => setEdited(standing)}
            />
          ))}
        </tbody>
      </table>
      {edited !== null && <TrainingDialog personId={person.id} standing={edited} onClose={() => setEdited(null)} />}
    </Panel>
  );
};

interface TopicRowProps {
  readonly standing: TopicStanding;
  readonly isReadOnly: boolean;
  readonly onEdit: () => void;
}

const TopicRow = ({ standing, isReadOnly, onEdit }: TopicRowProps) => {
  const { t } = useTranslation('people');
  const text = useLocalText();
  const format = useFormat();
  const { topic, state, last } = standing;
  const name = topic === null ? t('training.former') : text(topic.name);
  return (
    <tr>
      <td>{name}</td>
      <td>
        <TopicMark state={state} />
      </td>
      <td className={styles['nowrap']}>
        {last !== null && format.date(last.on)}
        {last !== null && last.by !== '' && <small>{last.by}</small>}
      </td>
      <td className={styles['end']}>
        {!isReadOnly && last === null && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('training.recordOf', { topic: name })}
            onClick={onEdit}
          >
            {t('training.record')}
          </Button>
        )}
        {!isReadOnly && last !== null && (
          <ActionIcon aria-label={t('training.editOf', { topic: name })} onClick={onEdit}>
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
};

const looks: Readonly<Record<TopicStanding['state'], StateLook>> = {
  passed: { tone: 'ok', icon: IconCircleCheck },
  taught: { tone: 'ok', icon: IconCircleCheck },
  failed: { tone: 'overdue', icon: IconCircleX },
  open: { tone: 'dim', icon: IconCircleDashed },
};

const TopicMark = ({ state }: Pick<TopicStanding, 'state'>) => {
  const { t } = useTranslation('people');
  return <StateMark look={looks[state]}>{t(`training.${state}`)}</StateMark>;
};
