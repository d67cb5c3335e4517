import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { saveHeld } from '#data/commands/saveHeld.ts';
import { useFleet } from '#data/fleet.ts';
import type { HeldCertificate, HeldCertificateInput } from '#domain/heldCertificate.ts';
import type { HeldHolder } from '#domain/heldCertificateSaving.ts';
import { blankHeld } from '#domain/heldCertificateTerms.ts';
import { Labelled } from '#ui/Labelled.tsx';
import { Attachments } from './Attachments.tsx';
import { Dialog } from './Dialog.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import { HeldChain } from './HeldChain.tsx';
import { HeldFields } from './HeldFields.tsx';
import { HolderField } from './HolderField.tsx';
import { heldInputOf, holderIn } from './heldView.ts';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useCommand } from './useCommand.tsx';
import { useTextAt } from './useTextAt.ts';

interface HeldDialogProps {
  /** Null: it is chosen in the dialog. */
  readonly holder: HeldHolder | null;
  /** Null: a new one. */
  readonly held: HeldCertificate | null;
  readonly onClose: () => void;
}

/** A calibration is what an instrument has; a machine is inspected. */
const kindFor = (holder: HeldHolder | null) => (holder?.equipmentId === null ? 'calibration' : 'statutory');

/** Enters a certificate held for a machine or an instrument, or corrects one; with its papers and its chain. */
export const HeldDialog = ({ holder: given, held, onClose }: HeldDialogProps) => {
  const { t } = useTranslation('held');
  const { t: common } = useTranslation();
  const fleet = useFleet();
  const today = useToday();
  const [holder, setHolder] = useState(given);
  const [input, setInput] = useState<HeldCertificateInput>(() =>
    held === null ? blankHeld(kindFor(given), today) : heldInputOf(held),
  );
  const saving = useCommand(saveHeld);
  const code = given === null || fleet === undefined ? '' : (holderIn(fleet, given)?.code ?? '');
  const save = async () => {
    if (holder === null) return;
    const id = await saving.run({ id: held?.id ?? null, rev: held?.rev ?? null, holder, input });
    if (id !== null) onClose();
  };
  return (
    <Dialog
      onClose={onClose}
      size={640}
      title={held !== null ? t('edit') : given === null ? t('add') : t('addFor', { code })}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <ProblemAlert problems={saving.problems.filter(({ field }) => field === undefined)} />
          {given === null && <HolderField value={holder} onChoose={setHolder} />}
          <HeldFields
            input={input}
            errorAt={useTextAt(saving.problems)}
            change={(columns) => setInput((before) => ({ ...before, ...columns }))}
          />
          {held !== null && (
            <>
              <Labelled label={t('papers')}>
                <Attachments about={held.id} isReadOnly={false} />
              </Labelled>
              <HeldChain held={held} />
            </>
          )}
          <DialogFoot
            onClose={onClose}
            submit={common('save')}
            isRunning={saving.isRunning}
            isDisabled={holder === null}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
