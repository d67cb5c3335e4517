import { ActionIcon, Button, FileButton } from '@mantine/core';
import { IconCameraPlus, IconFile, IconPhotoOff, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { addAttachment } from '#data/commands/addAttachment.ts';
import { removeAttachment } from '#data/commands/removeAttachment.ts';
import { useAttachments, useContentUrl } from '#data/queries/attachments.ts';
import type { Attachment } from '#domain/attachment.ts';
import { useFormat } from '#i18n/useFormat.ts';
import styles from './Attachments.module.css';
import { Dialog } from './Dialog.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useCommand } from './useCommand.tsx';

interface AttachmentsProps {
  /** Id of the record. */
  readonly about: string;
  /** Where in it; only attachments of this place are shown and added. Empty: the record as a whole. */
  readonly place?: string;
  readonly isReadOnly: boolean;
}

/** Photos and papers of a record: added from a file or the camera, opened, taken off again. */
export const Attachments = ({ about, place = '', isReadOnly }: AttachmentsProps) => {
  const { t } = useTranslation();
  const all = useAttachments(about) ?? [];
  const shown = all.filter((attachment) => attachment.place === place);
  const adding = useCommand(addAttachment);
  const removing = useCommand(removeAttachment);
  const add = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      if ((await adding.run({ about, place, name: file.name, file })) === null) return;
    }
  };
  return (
    <div className={styles['attachments']}>
      <ProblemAlert problems={[...adding.problems, ...removing.problems]} />
      <ul>
        {shown.map((attachment) => (
          <li key={attachment.id}>
            <Shown attachment={attachment} />
            {!isReadOnly && (
              <ActionIcon
                className={styles['remove'] ?? ''}
                variant="default"
                size={24}
                aria-label={t('attachments.remove', { name: attachment.name })}
                onClick={() => void removing.run({ id: attachment.id, rev: attachment.rev })}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <FileButton
          multiple
          accept="image/*,application/pdf,.doc,.docx,.xls,.xlsx,.csv,.txt"
          onChange={(files) => void add(files)}
        >
          {(button) => (
            <Button
              {...button}
              size="compact-sm"
              variant="default"
              loading={adding.isRunning}
              leftSection={<IconCameraPlus size={15} aria-hidden />}
            >
              {t('attachments.add')}
            </Button>
          )}
        </FileButton>
      )}
    </div>
  );
};

const Shown = ({ attachment }: { readonly attachment: Attachment }) => {
  const { t } = useTranslation();
  const url = useContentUrl(attachment.hash);
  const [isOpen, setOpen] = useState(false);
  const by = useBy(attachment);
  if (url === null) {
    return (
      <span className={styles['file']} title={t('attachments.gone')}>
        <IconPhotoOff size={18} aria-hidden />
        <span>{attachment.name}</span>
      </span>
    );
  }
  if (!attachment.mediaType.startsWith('image/')) {
    return (
      <a className={styles['file']} href={url} download={attachment.name} title={by}>
        <IconFile size={18} aria-hidden />
        <span>{attachment.name}</span>
      </a>
    );
  }
  return (
    <>
      <button type="button" className={styles['photo']} title={by} onClick={() => setOpen(true)}>
        {url !== undefined && <img src={url} alt={attachment.name} />}
      </button>
      {isOpen && url !== undefined && (
        <Dialog title={attachment.name} size="xl" onClose={() => setOpen(false)}>
          <img className={styles['whole']} src={url} alt={attachment.name} />
          <p className={styles['by']}>
            {by} ·{' '}
            <a href={url} download={attachment.name}>
              {t('attachments.save')}
            </a>
          </p>
        </Dialog>
      )}
    </>
  );
};

const useBy = ({ addedBy, addedOn }: Attachment): string => {
  const format = useFormat();
  const today = useToday();
  return [addedBy, format.shortDate(addedOn, today)].filter((part) => part !== '').join(', ');
};
