import { Stack, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Problem } from '#kernel/result.ts';
import { Dialog } from './Dialog.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useTextAt } from './useTextAt.ts';

interface SignDialogProps {
  readonly title: string;
  readonly submit: string;
  /** What the remark is called. */
  readonly noteLabel: string;
  readonly note?: string;
  /** Fields before the remark: who signs, what it came to. */
  readonly children?: ReactNode;
  /** Fields the children show problems of themselves. */
  readonly shownFields?: readonly string[];
  readonly problems: readonly Problem[];
  readonly isRunning: boolean;
  readonly onSign: (note: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Something is signed: by somebody, with a remark. */
export const SignDialog = (props: SignDialogProps) => {
  const {
    title,
    submit,
    noteLabel,
    note = '',
    children,
    shownFields = [],
    problems,
    isRunning,
    onSign,
    onClose,
  } = props;
  const [words, setWords] = useState(note);
  const errorAt = useTextAt(problems);
  const isElsewhere = ({ field }: Problem): boolean => field === undefined || ![...shownFields, 'note'].includes(field);
  return (
    <Dialog title={title} onClose={onClose} size={480}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void onSign(words);
        }}
      >
        <Stack>
          <ProblemAlert problems={problems.filter(isElsewhere)} />
          {children}
          <Textarea
            label={noteLabel}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={500}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            error={errorAt('note')}
          />
          <DialogFoot submit={submit} isRunning={isRunning} onClose={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
};
