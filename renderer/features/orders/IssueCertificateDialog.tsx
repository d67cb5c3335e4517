import { SegmentedControl, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useToday } from '#data/clock.ts';
import { issueCertificate } from '#data/commands/issueCertificate.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Certificate } from '#domain/certificate.ts';
import { mayRelease } from '#domain/certificateInspector.ts';
import { type Language, languages } from '#domain/language.ts';
import type { Person } from '#domain/person.ts';
import { certificateForms } from '#domain/settings.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useFormat, useLanguage } from '#i18n/useFormat.ts';
import { error, failed, type Result } from '#kernel/result.ts';
import { routes } from '#routes.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { problemsAt, useCommand } from '#widgets/useCommand.tsx';
import { useProblemText } from '#widgets/useProblemText.ts';
import { GuaranteeFields } from './GuaranteeFields.tsx';
import { type CertificateDraft, certificateDraft } from './issueView.ts';
import styles from './Order.module.css';

interface IssueCertificateDialogProps {
  readonly order: WorkOrder;
  readonly fleet: Fleet;
  readonly onClose: () => void;
}

/** A form without an inspector is answered as the gate would. */
const issue = async (
  { inspectorId, ...draft }: CertificateDraft & { readonly orderId: WorkOrder['id'] },
  confirmed?: readonly string[],
): Promise<Result<Certificate['id']>> =>
  inspectorId === null
    ? failed([error('inspectorMissing', 'inspectorId')])
    : issueCertificate({ ...draft, inspectorId }, confirmed);

/** Issues the completion certificate and goes to it. */
export const IssueCertificateDialog = ({ order, fleet, onClose }: IssueCertificateDialogProps) => {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const [, navigate] = useLocation();
  const language = useLanguage();
  const [draft, setDraft] = useState(() => certificateDraft(order, fleet, language));
  const command = useCommand(issue);
  const submit = async (): Promise<void> => {
    const id = await command.run({ ...draft, orderId: order.id });
    if (id === null) return;
    onClose();
    navigate(routes.certificate(id));
  };
  const change = (columns: Partial<typeof draft>) => setDraft((current) => ({ ...current, ...columns }));
  const problems = command.problems.filter(({ field }) => field !== 'inspectorId' && field !== 'guarantee');
  return (
    <Dialog onClose={onClose} title={t('issue.title')} size={500}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <p className={styles['dialogText']}>{t('issue.text')}</p>
          <InspectorField
            fleet={fleet}
            value={draft.inspectorId}
            onChoose={(id) => change({ inspectorId: id })}
            problems={problemsAt(command.problems, 'inspectorId')}
          />
          <LabelledSegments
            label={t('issue.form')}
            value={draft.form}
            options={certificateForms.map((form) => ({ value: form, label: t(`issue.forms.${form}`) }))}
            onChoose={(form) => change({ form: certificateForms.find((each) => each === form) ?? draft.form })}
          />
          <LabelledSegments
            label={t('issue.language')}
            value={draft.language}
            options={languages.map((each: Language) => ({ value: each, label: common(`language.${each}`) }))}
            onChoose={(each) => change({ language: languages.find((known) => known === each) ?? draft.language })}
          />
          <GuaranteeFields
            machine={fleet.equipment.get(order.equipmentId)}
            value={draft.guarantee}
            completedOn={order.completedOn}
            onChange={(guarantee) => change({ guarantee })}
            problems={problemsAt(command.problems, 'guarantee')}
          />
          <ProblemAlert problems={problems} />
          {problems.some(({ code }) => code === 'workshopNameMissing') && (
            <Link href={routes.settings} className={styles['way'] ?? ''}>
              {t('issue.toSettings')}
            </Link>
          )}
          <DialogFoot onClose={onClose} submit={t('issue.submit')} isRunning={command.isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};

interface InspectorFieldProps {
  readonly fleet: Fleet;
  readonly value: Person['id'] | null;
  readonly onChoose: (id: Person['id']) => void;
  readonly problems: ReturnType<typeof problemsAt>;
}

const InspectorField = ({ fleet, value, onChoose, problems }: InspectorFieldProps) => {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const today = useToday();
  const problemText = useProblemText();
  const inspectors = [...fleet.people.values()].filter((person) => person.archivedOn === null && mayRelease(person));
  if (inspectors.length === 0) {
    return (
      <p className={styles['nobody']}>
        {t('issue.noInspector')} <Link href={routes.people}>{t('side.addPeople')}</Link>
      </p>
    );
  }
  return (
    <Select
      label={t('issue.inspector')}
      allowDeselect={false}
      data={inspectors.map(({ id, name, inspectorUntil }) => ({
        value: id,
        label:
          inspectorUntil === null
            ? name
            : t('issue.inspectorUntil', { name, date: format.shortDate(inspectorUntil, today) }),
      }))}
      value={value}
      onChange={(id) => {
        const chosen = inspectors.find((person) => person.id === id);
        if (chosen) onChoose(chosen.id);
      }}
      error={problems.length === 0 ? undefined : problems.map(problemText).join(' ')}
    />
  );
};

interface LabelledSegmentsProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

const LabelledSegments = ({ label, value, options, onChoose }: LabelledSegmentsProps) => (
  <div>
    <div className={styles['label']}>{label}</div>
    <SegmentedControl fullWidth aria-label={label} data={[...options]} value={value} onChange={onChoose} />
  </div>
);
