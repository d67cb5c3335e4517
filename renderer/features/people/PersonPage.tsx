import { IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useTrainingsOf } from '#data/queries/people.ts';
import type { Person } from '#domain/person.ts';
import type { Qualification } from '#domain/qualification.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { AccessPanel } from './AccessPanel.tsx';
import { CertificatesPanel } from './CertificatesPanel.tsx';
import { ChecksPanel } from './ChecksPanel.tsx';
import { GatePanel } from './GatePanel.tsx';
import { MachinesPanel } from './MachinesPanel.tsx';
import styles from './People.module.css';
import { PersonActions } from './PersonActions.tsx';
import { PersonHead } from './PersonHead.tsx';
import { QualificationDialog } from './QualificationDialog.tsx';
import { TrainingPanel } from './TrainingPanel.tsx';

/** One person: certificates, training, what they may take on and what they look after. */
export const PersonPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const fleet = useFleet();
  if (fleet === undefined) return <Page title={t('title')}>{null}</Page>;
  const person = fleet.people.get(id as Person['id']);
  if (person !== undefined) return <Known fleet={fleet} person={person} />;
  return (
    <Page title={t('title')}>
      <EmptyState icon={<IconUserOff size={26} />} action={<Link href={routes.people}>{t('toPeople')}</Link>}>
        {common('notThere')}
      </EmptyState>
    </Page>
  );
};

/** The certificate in the dialog: a new one, one that follows another, or one to correct. */
interface Edited {
  readonly qualification: Qualification | null;
  readonly renewed: Qualification | null;
}

const fresh: Edited = { qualification: null, renewed: null };
const none: readonly never[] = [];

const Known = ({ fleet, person }: { readonly fleet: Fleet; readonly person: Person }) => {
  const { t } = useTranslation('people');
  const trainings = useTrainingsOf(person.id) ?? none;
  const [edited, setEdited] = useState<Edited | null>(null);
  return (
    <Page
      title={person.name}
      beside={
        <span className={styles['path']}>
          <Link href={routes.people}>{t('title')}</Link>
        </span>
      }
      actions={<PersonActions fleet={fleet} person={person} onAdd={() => setEdited(fresh)} />}
    >
      <PersonHead fleet={fleet} person={person} />
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <CertificatesPanel
            fleet={fleet}
            person={person}
            onEdit={(qualification) => setEdited({ qualification, renewed: null })}
            onRenew={(renewed) => setEdited({ qualification: null, renewed })}
          />
          <TrainingPanel fleet={fleet} person={person} trainings={trainings} />
        </div>
        <div className={styles['column']}>
          <AccessPanel person={person} />
          <GatePanel fleet={fleet} person={person} />
          <MachinesPanel fleet={fleet} person={person} />
          <ChecksPanel fleet={fleet} person={person} />
        </div>
      </div>
      {edited !== null && <QualificationDialog personId={person.id} {...edited} onClose={() => setEdited(null)} />}
    </Page>
  );
};
