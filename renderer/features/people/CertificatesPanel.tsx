import { ActionIcon, Button } from '@mantine/core';
import { IconArchive, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { withdrawQualification } from '#data/commands/withdrawQualification.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useAttachments } from '#data/queries/attachments.ts';
import type { Person } from '#domain/person.ts';
import type { Qualification } from '#domain/qualification.ts';
import { isPressing, qualificationStanding } from '#domain/qualificationState.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { Attachments } from '#widgets/Attachments.tsx';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import styles from './People.module.css';
import { qualificationsShown } from './personView.ts';
import { StandingMark } from './StandingMark.tsx';
import { useStandingWords } from './useStandingWords.ts';

interface CertificatesPanelProps {
  readonly fleet: Fleet;
  readonly person: Person;
  readonly onEdit: (qualification: Qualification) => void;
  readonly onRenew: (qualification: Qualification) => void;
}

/** The operating certificates of a person, those that press first; withdrawn ones on demand. */
export const CertificatesPanel = ({ fleet, person, ...handlers }: CertificatesPanelProps) => {
  const { t } = useTranslation('people');
  const today = useToday();
  const [isAll, setAll] = useState(false);
  const { inForce, withdrawn } = qualificationsShown(fleet.qualificationsOf(person.id), today);
  const shown = isAll ? [...inForce, ...withdrawn] : inForce;
  return (
    <Panel
      title={t('certificates.title')}
      end={
        withdrawn.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(!isAll)}>
            {t(isAll ? 'certificates.hideWithdrawn' : 'certificates.showWithdrawn')}
          </Button>
        )
      }
    >
      {shown.length === 0 ? (
        <p className={styles['quiet']}>{t('certificates.none')}</p>
      ) : (
        <ul className={styles['papers']}>
          {shown.map((qualification) => (
            <Paper
              key={qualification.id}
              qualification={qualification}
              isReadOnly={person.archivedOn !== null || qualification.archivedOn !== null}
              {...handlers}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
};

interface PaperProps extends Pick<CertificatesPanelProps, 'onEdit' | 'onRenew'> {
  readonly qualification: Qualification;
  readonly isReadOnly: boolean;
}

const Paper = ({ qualification, isReadOnly, onEdit, onRenew }: PaperProps) => {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const format = useFormat();
  const words = useStandingWords();
  const standing = qualificationStanding(qualification, useToday());
  const { kinds, number, issuer, issuedOn, reviewOn, notes } = qualification;
  const second = [
    number,
    issuer,
    t('certificates.from', { date: format.date(issuedOn) }),
    reviewOn === null || standing.state.startsWith('review')
      ? ''
      : t('certificates.review', { date: format.date(reviewOn) }),
    notes,
  ];
  return (
    <li>
      <div className={styles['paper']}>
        <div className={styles['grow']}>
          <strong>{format.list(kinds.map((kind) => common(`kind.${kind}`)))}</strong>
          <span className={styles['second']}>{second.filter((part) => part !== '').join(' · ')}</span>
        </div>
        <div className={styles['two']}>
          <StandingMark state={standing.state} />
          <span className={styles['second']}>{words(standing)}</span>
        </div>
        {!isReadOnly && (
          <PaperActions
            qualification={qualification}
            isPressing={isPressing(standing.state)}
            onEdit={onEdit}
            onRenew={onRenew}
          />
        )}
      </div>
      <Papers qualification={qualification} />
    </li>
  );
};

/** Nothing where there is nothing: papers are added in the dialog. */
const Papers = ({ qualification }: { readonly qualification: Qualification }) => {
  const papers = useAttachments(qualification.id) ?? [];
  return papers.length === 0 ? null : <Attachments about={qualification.id} isReadOnly />;
};

interface PaperActionsProps extends Omit<PaperProps, 'isReadOnly'> {
  readonly isPressing: boolean;
}

const PaperActions = ({ qualification, isPressing: isRenewable, onEdit, onRenew }: PaperActionsProps) => {
  const { t } = useTranslation('people');
  const tellDone = useDoneNotice();
  const { run } = useAnnouncedCommand(withdrawQualification);
  const withdraw = async (): Promise<void> => {
    if ((await run({ id: qualification.id, rev: qualification.rev })) !== null)
      tellDone(t('certificates.wasWithdrawn'));
  };
  const { number } = qualification;
  return (
    <div className={styles['actions']}>
      {isRenewable && (
        <Button variant="default" aria-label={`${t('renew')} ${number}`} onClick={() => onRenew(qualification)}>
          {t('renew')}
        </Button>
      )}
      <ActionIcon aria-label={`${t('certificates.edit')} ${number}`} onClick={() => onEdit(qualification)}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon color="gray" aria-label={t('certificates.withdrawOf', { number })} onClick={() => void withdraw()}>
        <IconArchive size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
};
