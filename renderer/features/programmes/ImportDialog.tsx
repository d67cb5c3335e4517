import { Button, FileButton, Stack, TextInput } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importProgramme } from '#data/commands/importProgramme.ts';
import { useFleet } from '#data/fleet.ts';
import type { Programme } from '#domain/programme.ts';
import { type ProgrammeFile, programmeFileEnding, readProgrammeFile } from '#domain/programmeFile.ts';
import { partMatches } from '#domain/programmeImporting.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { error, failed, type Problem, type Result } from '#kernel/result.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useTriggerWords } from '#widgets/triggerWords.ts';
import { typedName } from '#widgets/typedName.ts';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';
import styles from './Programmes.module.css';

interface ImportDialogProps {
  readonly onClose: () => void;
  readonly onImported: (id: Programme['id']) => void;
}

/** No programme is as long as this; a larger file is not read at all. */
const mostBytes = 5_000_000;

const readFile = async (file: File): Promise<Result<ProgrammeFile>> =>
  file.size > mostBytes ? failed([error('programmeFileForeign')]) : readProgrammeFile(await file.text());

/** Takes in a programme that another workshop saved as a file: looked at first, then made in one step. */
export const ImportDialog = ({ onClose, onImported }: ImportDialogProps) => {
  const { t } = useTranslation('programmeEditor');
  const text = useLocalText();
  const [file, setFile] = useState<ProgrammeFile | null>(null);
  const [name, setName] = useState('');
  const [unread, setUnread] = useState<readonly Problem[]>([]);
  const importing = useCommand(importProgramme);
  const choose = async (chosen: File | null) => {
    if (chosen === null) return;
    importing.clear();
    const read = await readFile(chosen);
    setUnread(read.ok ? [] : read.problems);
    setFile(read.ok ? read.value : null);
    setName(read.ok ? text(read.value.name) : '');
  };
  const language = useLanguage();
  const submit = async () => {
    if (file === null) return;
    const id = await importing.run({ file, name: typedName(file.name, language, name), reason: t('file.reason') });
    if (id !== null) onImported(id);
  };
  return (
    <Dialog onClose={onClose} title={t('file.importTitle')} size={620}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <div>{t('file.importText', { ending: programmeFileEnding })}</div>
          <FileButton accept=".json,application/json" onChange={(chosen) => void choose(chosen)}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconFileImport size={16} aria-hidden />}>
                {t('file.choose')}
              </Button>
            )}
          </FileButton>
          <ProblemAlert problems={unread} />
          {file !== null && <FileContent file={file} name={name} onName={setName} problems={importing.problems} />}
          <DialogFoot
            onClose={onClose}
            submit={t('file.submit')}
            isRunning={importing.isRunning}
            isDisabled={file === null}
          />
        </Stack>
      </form>
    </Dialog>
  );
};

interface FileContentProps {
  readonly file: ProgrammeFile;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly problems: readonly Problem[];
}

const FileContent = ({ file, name, onName, problems }: FileContentProps) => {
  const { t } = useTranslation('programmeEditor');
  const { t: programmes } = useTranslation('programmes');
  const text = useLocalText();
  const words = useTriggerWords();
  const textAt = useTextAt(problems);
  const parts = useFleet()?.parts;
  const { known, missing } = partMatches(file.parts, [...(parts?.values() ?? [])]);
  return (
    <>
      <TextInput
        label={programmes('create.name')}
        value={name}
        maxLength={120}
        onChange={(event) => onName(event.currentTarget.value)}
        error={textAt('name')}
      />
      <ul className={styles['rules']}>
        {file.levels.map((level) => (
          <li key={level.id}>
            <b>{text(level.name)}</b> · {words.level(level)} ·{' '}
            {programmes('create.tasks', { count: level.tasks.length })}
          </li>
        ))}
      </ul>
      {file.parts.length > 0 && (
        <div className={styles['second']}>{t('file.parts', { known: known.size, missing: missing.length })}</div>
      )}
      <ProblemAlert problems={problems.filter(({ field }) => field !== 'name')} />
    </>
  );
};
