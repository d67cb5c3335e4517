import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { renewHeld } from '#data/commands/renewHeld.ts';
import { useFleet } from '#data/fleet.ts';
import type { HeldCertificate, HeldCertificateInput } from '#domain/heldCertificate.ts';
import { renewalOf } from '#domain/heldCertificateTerms.ts';
import { Labelled } from '#ui/Labelled.tsx';
import { Dialog } from './Dialog.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import { HeldFields, Term } from './HeldFields.tsx';
import styles from './HeldPanel.module.css';
import { holderIn, holderOfHeld } from './heldView.ts';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useCommand } from './useCommand.tsx';
import { useDoneNotice } from './useDoneNotice.ts';
import { useHeldWords } from './useHeldWords.ts';
import { useTextAt } from './useTextAt.ts';

interface RenewHeldDialogProps {
  /** At least one, all of one kind. */
  readonly held: readonly [HeldCertificate, ...HeldCertificate[]];
  readonly onClose: () => void;
  readonly onRenewed?: () => void;
}

/** Renews a certificate, or several of one kind at once: then all get the same days, and each may get its number. */
export const RenewHeldDialog = ({ held, onClose, onRenewed }: RenewHeldDialogProps) => {
  const { t } = useTranslation('held');
  const words = useHeldWords();
  const codeOf = useCodeOf();
  const today = useToday();
  const tellDone = useDoneNotice();
  const [first] = held;
  const isOne = held.length === 1;
  const [input, setInput] = useState<HeldCertificateInput>(() => renewalOf(first, today));
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({});
  const renewing = useCommand(renewHeld);
  const errorAt = useTextAt(renewing.problems);
  const change = (columns: Partial<HeldCertificateInput>) => setInput((before) => ({ ...before, ...columns }));
  const { issuedOn, expiresOn } = input;
  const inputOf = (each: HeldCertificate): HeldCertificateInput =>
    isOne ? input : { ...renewalOf(each, issuedOn), issuedOn, expiresOn, number: numbers[each.id] ?? '' };
  const renew = async () => {
    const ids = await renewing.run(held.map((each) => ({ id: each.id, rev: each.rev, input: inputOf(each) })));
    if (ids === null) return;
    tellDone(t('renewed', { count: held.length }));
    onRenewed?.();
    onClose();
  };
  return (
    <Dialog
      onClose={onClose}
      size={640}
      title={
        isOne
          ? t('renewTitle', { name: `${codeOf(first)} · ${words.name(first)}` })
          : t('renewMany', { count: held.length })
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void renew();
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t(isOne ? 'renewText' : 'renewManyText')}
          </Text>
          <ProblemAlert problems={renewing.problems.filter(({ field }) => field === undefined)} />
          {isOne ? (
            <HeldFields input={input} errorAt={errorAt} change={change} renewed={first} />
          ) : (
            <>
              <Term input={input} errorAt={errorAt} change={change} renewed={first} />
              <Numbers held={held} numbers={numbers} onType={setNumbers} />
            </>
          )}
          <DialogFoot onClose={onClose} submit={t('renew')} isRunning={renewing.isRunning} />
        </Stack>
      </form>
    </Dialog>
  );
};

/** The code of whom a certificate is for. */
const useCodeOf = (): ((held: HeldCertificate) => string) => {
  const fleet = useFleet();
  return (held) => {
    const holder = holderOfHeld(held);
    return holder === null || fleet === undefined ? '' : (holderIn(fleet, holder)?.code ?? '');
  };
};

interface NumbersProps {
  readonly held: readonly HeldCertificate[];
  readonly numbers: Readonly<Record<string, string>>;
  readonly onType: (numbers: Readonly<Record<string, string>>) => void;
}

const Numbers = ({ held, numbers, onType }: NumbersProps) => {
  const { t } = useTranslation('held');
  const codeOf = useCodeOf();
  return (
    <Labelled label={t('number')}>
      <ul className={styles['papers']} data-scrolls>
        {held.map((each) => (
          <li key={each.id} className={styles['paper']}>
            <span className={styles['grow']}>{codeOf(each)}</span>
            <TextInput
              size="xs"
              aria-label={`${t('number')} ${codeOf(each)}`}
              placeholder={each.number}
              value={numbers[each.id] ?? ''}
              onChange={(event) => onType({ ...numbers, [each.id]: event.currentTarget.value })}
            />
          </li>
        ))}
      </ul>
    </Labelled>
  );
};
