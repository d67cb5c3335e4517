import { Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { issueStandDownPaper } from '#data/commands/issueStandDownPaper.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Certificate } from '#domain/certificate.ts';
import { mayRelease } from '#domain/certificateInspector.ts';
import type { IssueStandDownPaper, StandDownPaper } from '#domain/certificateStandDown.ts';
import { type Language, languages } from '#domain/language.ts';
import type { Person } from '#domain/person.ts';
import type { StandDown } from '#domain/standDown.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import { error, failed, type Problem, type Result } from '#kernel/result.ts';
import { routes } from '#routes.ts';
import { Dialog } from './Dialog.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import { gateWay } from './gateWays.ts';
import { InspectorField } from './InspectorField.tsx';
import { LabelledSegments } from './LabelledSegments.tsx';
import { ProblemWays } from './ProblemWays.tsx';
import { useCommand } from './useCommand.tsx';
import { useTextAt } from './useTextAt.ts';

interface StandDownPaperDialogProps {
  readonly fleet: Fleet;
  readonly standDown: StandDown;
  readonly kind: StandDownPaper;
  /** The paper in whose place it is issued; null: none is named. */
  readonly replaced: Certificate | null;
  readonly onClose: () => void;
}

type Drafted = Omit<IssueStandDownPaper, 'inspectorId'> & { readonly inspectorId: Person['id'] | null };

/** A form without a signer is answered as the gate would. */
const issue = async (
  { inspectorId, ...draft }: Drafted,
  confirmed?: readonly string[],
): Promise<Result<Certificate['id']>> =>
  inspectorId === null
    ? failed([error('inspectorMissing', 'inspectorId')])
    : issueStandDownPaper({ ...draft, inspectorId }, confirmed);

/** Whoever works here now, if they may sign; else the only one who may. */
const proposedSigner = ({ people, settings }: Fleet): Person['id'] | null => {
  const fitting = [...people.values()].filter((person) => person.archivedOn === null && mayRelease(person));
  const here = fitting.find(({ id }) => id === settings.currentPersonId);
  return (here ?? (fitting.length === 1 ? fitting[0] : undefined))?.id ?? null;
};

/** Issues a stand-down notice or a return to service, and goes to it. */
export const StandDownPaperDialog = (props: StandDownPaperDialogProps) => {
  const { fleet, standDown, kind, replaced, onClose } = props;
  const { t } = useTranslation('certificateKinds');
  const { t: common } = useTranslation();
  const [, navigate] = useLocation();
  const [inspectorId, choose] = useState(() => replaced?.inspectorId ?? proposedSigner(fleet));
  const spoken = useLanguage();
  const [language, speak] = useState<Language>(replaced?.content.language ?? spoken);
  const [reason, setReason] = useState('');
  const { run, problems, isRunning } = useCommand(issue);
  const isVoiding = replaced !== null && replaced.voided === null;
  const hasWay = (problem: Problem): boolean => gateWay(problem, standDown.equipmentId) !== null;
  const own = problems.filter((problem) => problem.field === 'reason' || problem.field === 'inspectorId');
  const textAt = useTextAt(own.filter((problem) => !hasWay(problem)));
  const listed = problems.filter((problem) => hasWay(problem) || !own.includes(problem));
  const submit = async (): Promise<void> => {
    const replaces = replaced === null ? null : { id: replaced.id, rev: replaced.rev, reason };
    const id = await run({ kind, standDownId: standDown.id, inspectorId, language, replaces });
    if (id === null) return;
    onClose();
    navigate(routes.certificate(id));
  };
  const text = kind === 'standDown' ? t('noticeText') : t('returnText');
  const number = replaced?.number ?? '';
  return (
    <Dialog onClose={onClose} size={480} title={replaced === null ? t(`kind.${kind}`) : t('reissueTitle', { number })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <div>{replaced === null ? text : t('reissueText', { number })}</div>
          {isVoiding && (
            <Textarea
              label={t('reissueReason')}
              description={t('reissueVoids', { number })}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              autosize
              minRows={2}
              maxLength={500}
              error={textAt('reason')}
            />
          )}
          <InspectorField
            fleet={fleet}
            label={t('signer')}
            value={inspectorId}
            onChoose={choose}
            error={textAt('inspectorId')}
          />
          <LabelledSegments
            label={t('language')}
            value={language}
            options={languages.map((each) => ({ value: each, label: common(`language.${each}`) }))}
            onChoose={speak}
          />
          <ProblemWays
            problems={listed}
            wayOf={(problem) => {
              const href = gateWay(problem, standDown.equipmentId);
              return href === null ? null : { href };
            }}
          />
          <DialogFoot
            onClose={onClose}
            submit={isVoiding ? t('reissueSubmit') : t('issueSubmit')}
            isRunning={isRunning}
            isFinal={isVoiding}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
