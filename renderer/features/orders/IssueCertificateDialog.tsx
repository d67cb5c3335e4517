import { Stack, Textarea } from '@mantine/core';
import { type Dispatch, type SetStateAction, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { Certificate } from '#domain/certificate.ts';
import { languages } from '#domain/language.ts';
import { certificateForms } from '#domain/settings.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import type { Problem } from '#kernel/result.ts';
import { routes } from '#routes.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { gateWay } from '#widgets/gateWays.ts';
import { InspectorField } from '#widgets/InspectorField.tsx';
import { LabelledSegments } from '#widgets/LabelledSegments.tsx';
import { ProblemWays, type Way } from '#widgets/ProblemWays.tsx';
import { problemsAt, useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import { GuaranteeFields } from './GuaranteeFields.tsx';
import { InspectionFields } from './InspectionFields.tsx';
import { issueOf } from './issueDraft.ts';
import { type CertificateDraft, certificateDraft, type OrderCertificateKind } from './issueView.ts';
import styles from './Order.module.css';
import { placeOf } from './orderView.ts';
import { pressureUnit } from './tyreUnits.ts';
import { goToPlace } from './useCompletion.ts';

interface IssueCertificateDialogProps {
  readonly order: WorkOrder;
  readonly fleet: Fleet;
  /** Kinds that may be issued: none of them stands. */
  readonly offered: readonly OrderCertificateKind[];
  /** The certificate in whose place it is issued; null: none is named. */
  readonly replaced: Certificate | null;
  readonly onClose: () => void;
}

/** Fields that say themselves what is wrong with them. */
const ownFields = ['guarantee', 'tyres', 'brakeTest', 'reason'];

/** Issues a certificate of the order, if need be in the place of another, and goes to it. */
export const IssueCertificateDialog = ({ order, fleet, offered, replaced, onClose }: IssueCertificateDialogProps) => {
  const { t } = useTranslation('orders');
  const { t: kinds } = useTranslation('certificateKinds');
  const [, navigate] = useLocation();
  const language = useLanguage();
  const [draft, setDraft] = useState(() => certificateDraft({ order, offered, replaced }, fleet, language));
  const [reason, setReason] = useState('');
  const command = useCommand(issueOf);
  const textAt = useTextAt(command.problems);
  const isVoiding = replaced !== null && replaced.voided === null;
  const submit = async (): Promise<void> => {
    const replaces = replaced === null ? null : { id: replaced.id, rev: replaced.rev, reason };
    const id = await command.run({ draft, orderId: order.id, replaces });
    if (id === null) return;
    onClose();
    navigate(routes.certificate(id));
  };
  const wayOf = (problem: Problem): Way | null => {
    const href = gateWay(problem, order.equipmentId);
    const place = placeOf(problem, order);
    if (href !== null && !problem.field?.startsWith('tasks.')) return { href };
    if (place === null || problem.field === 'inspectorId') return href === null ? null : { href };
    return { go: () => goBehind(place, onClose) };
  };
  const isElsewhere = (problem: Problem) =>
    problemsAt([problem], 'inspectorId').length === 0 || gateWay(problem, order.equipmentId) !== null;
  const listed = command.problems.filter(
    (problem) => !ownFields.some((field) => problemsAt([problem], field).length > 0) && isElsewhere(problem),
  );
  const chosen = command.problems.filter((problem) => problem.field === 'inspectorId' && !isElsewhere(problem));
  return (
    <Dialog
      onClose={onClose}
      title={replaced === null ? t('issue.title') : kinds('reissueTitle', { number: replaced.number })}
      size={draft.kind === 'inspection' ? 660 : 500}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <Explained draft={draft} replaced={replaced} />
          {isVoiding && (
            <Textarea
              label={kinds('reissueReason')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              autosize
              minRows={2}
              maxLength={500}
              error={textAt('reason')}
              data-autofocus
            />
          )}
          <Fields
            {...{ order, fleet, draft, setDraft, offered, replaced }}
            problems={command.problems}
            chosen={chosen}
          />
          <ProblemWays problems={listed} wayOf={wayOf} />
          <DialogFoot
            onClose={onClose}
            submit={isVoiding ? kinds('reissueSubmit') : t('issue.submit')}
            isRunning={command.isRunning}
            isFinal={isVoiding}
          />
        </Stack>
      </form>
    </Dialog>
  );
};

/** The place lies behind the dialog: it is closed first, and gives the focus back before it is taken there. */
const goBehind = (place: string, onClose: () => void): void => {
  onClose();
  setTimeout(() => goToPlace(place), 50);
};

/** What issuing does, in words. */
const Explained = ({
  draft,
  replaced,
}: {
  readonly draft: CertificateDraft;
  readonly replaced: Certificate | null;
}) => {
  const { t } = useTranslation('orders');
  const { t: kinds } = useTranslation('certificateKinds');
  const number = replaced?.number ?? '';
  return (
    <p className={styles['dialogText']}>
      {replaced === null && (draft.kind === 'completion' ? t('issue.text') : kinds('inspectionText'))}
      {replaced !== null && kinds('reissueText', { number })}{' '}
      {replaced !== null && replaced.voided === null && kinds('reissueVoids', { number })}
    </p>
  );
};

interface FieldsProps extends Omit<IssueCertificateDialogProps, 'onClose'> {
  readonly draft: CertificateDraft;
  readonly setDraft: Dispatch<SetStateAction<CertificateDraft>>;
  readonly problems: readonly Problem[];
  /** Those that the choice of the inspector itself can mend. */
  readonly chosen: readonly Problem[];
}

const Fields = ({ order, fleet, draft, setDraft, offered, replaced, problems, chosen }: FieldsProps) => {
  const { t } = useTranslation('orders');
  const { t: common } = useTranslation();
  const { t: kinds } = useTranslation('certificateKinds');
  const language = useLanguage();
  const textAt = useTextAt(chosen);
  const change = (columns: Partial<CertificateDraft>) => setDraft((current) => ({ ...current, ...columns }));
  return (
    <>
      {replaced === null && offered.length > 1 && (
        <LabelledSegments
          label={kinds('kindLabel')}
          value={draft.kind}
          options={offered.map((kind) => ({ value: kind, label: kinds(`kind.${kind}`) }))}
          onChoose={(kind) => change({ kind })}
        />
      )}
      <InspectorField
        fleet={fleet}
        label={t('issue.inspector')}
        value={draft.inspectorId}
        onChoose={(inspectorId) => change({ inspectorId })}
        error={textAt('inspectorId')}
      />
      {draft.kind === 'completion' && (
        <LabelledSegments
          label={t('issue.form')}
          value={draft.form}
          options={certificateForms.map((form) => ({ value: form, label: t(`issue.forms.${form}`) }))}
          onChoose={(form) => change({ form })}
        />
      )}
      <LabelledSegments
        label={t('issue.language')}
        value={draft.language}
        options={languages.map((each) => ({ value: each, label: common(`language.${each}`) }))}
        onChoose={(each) => change({ language: each })}
      />
      {draft.kind === 'completion' ? (
        <GuaranteeFields
          machine={fleet.equipment.get(order.equipmentId)}
          value={draft.guarantee}
          completedOn={order.completedOn}
          onChange={(guarantee) => change({ guarantee })}
          problems={problemsAt(problems, 'guarantee')}
        />
      ) : (
        <InspectionFields
          value={draft}
          unit={pressureUnit(language, fleet.settings)}
          onChange={change}
          problems={problems}
        />
      )}
    </>
  );
};
