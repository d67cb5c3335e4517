import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { mayRelease } from '#domain/certificateInspector.ts';
import type { Person } from '#domain/person.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import styles from './InspectorField.module.css';

interface InspectorFieldProps {
  readonly fleet: Pick<Fleet, 'people'>;
  readonly label: string;
  readonly value: Person['id'] | null;
  readonly onChoose: (id: Person['id']) => void;
  /** What is wrong with the choice; null: nothing. */
  readonly error: string | null;
}

/** Who signs a certificate: inspectors and managers, each with the last day of their inspector's certificate. */
export const InspectorField = ({ fleet, label, value, onChoose, error }: InspectorFieldProps) => {
  const { t } = useTranslation('certificateKinds');
  const format = useFormat();
  const today = useToday();
  const inspectors = [...fleet.people.values()].filter((person) => person.archivedOn === null && mayRelease(person));
  if (inspectors.length === 0) {
    return (
      <p className={styles['nobody']}>
        {t('noInspector')} <Link href={routes.people}>{t('addPeople')}</Link>
      </p>
    );
  }
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={inspectors.map(({ id, name, inspectorUntil }) => ({
        value: id,
        label:
          inspectorUntil === null ? name : t('inspectorUntil', { name, date: format.shortDate(inspectorUntil, today) }),
      }))}
      value={value}
      onChange={(id) => {
        const chosen = inspectors.find((person) => person.id === id);
        if (chosen) onChoose(chosen.id);
      }}
      error={error}
    />
  );
};
