import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { feedBackDefect } from '#data/commands/feedBackDefect.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Defect } from '#domain/defect.ts';
import type { Repeats } from '#domain/repeatedDefects.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { SignDialog } from '#widgets/SignDialog.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import styles from './Defects.module.css';
import { ProposeDialog } from './ProposeDialog.tsx';

interface FeedbackPanelProps {
  readonly defect: Defect;
  readonly fleet: Fleet;
  readonly repeats: Repeats | null;
}

/** How the next one is prevented: what was said or proposed, and the ways to do so. */
export const FeedbackPanel = ({ defect, fleet, repeats }: FeedbackPanelProps) => {
  const { t } = useTranslation('defectBook');
  const [dialog, setDialog] = useState<'propose' | 'say' | null>(null);
  const close = () => setDialog(null);
  if (defect.state === 'rejected') return null;
  return (
    <Panel title={t('feedback.title')}>
      <div className={styles['body']}>
        {defect.feedback === null ? <p>{t('feedback.none')}</p> : <Said feedback={defect.feedback} />}
        <div className={styles['buttons']}>
          <Button variant="default" onClick={() => setDialog('propose')}>
            {t('feedback.propose')}
          </Button>
          {defect.feedback === null && (
            <Button variant="default" onClick={() => setDialog('say')}>
              {t('feedback.say')}
            </Button>
          )}
        </div>
      </div>
      {dialog === 'propose' && <ProposeDialog defect={defect} fleet={fleet} repeats={repeats} onClose={close} />}
      {dialog === 'say' && <SayDialog defect={defect} onClose={close} />}
    </Panel>
  );
};

const Said = ({ feedback }: { readonly feedback: NonNullable<Defect['feedback']> }) => {
  const { t } = useTranslation('defectBook');
  const format = useFormat();
  const { programmeId, by, at, note } = feedback;
  const when = format.moment(at);
  return (
    <p>
      {note} <span className={styles['second']}>{by === '' ? when : t('sign.by', { name: by, at: when })}</span>{' '}
      {programmeId !== null && <Link href={routes.programme(programmeId)}>{t('feedback.toProgramme')}</Link>}
    </p>
  );
};

const SayDialog = ({ defect, onClose }: { readonly defect: Defect; readonly onClose: () => void }) => {
  const { t } = useTranslation('defectBook');
  const { run, problems, isRunning } = useCommand(feedBackDefect);
  return (
    <SignDialog
      title={t('feedback.sayTitle')}
      submit={t('feedback.save')}
      noteLabel={t('feedback.note')}
      problems={problems}
      isRunning={isRunning}
      onSign={async (note) => {
        if ((await run({ id: defect.id, rev: defect.rev, note })) !== null) onClose();
      }}
      onClose={onClose}
    />
  );
};
