import { IconCamera } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addAttachment } from '#data/commands/addAttachment.ts';
import { useAttachments } from '#data/queries/attachments.ts';
import { BigButton } from './BigButton.tsx';
import controls from './Controls.module.css';
import { Troubles } from './Troubles.tsx';
import { useDeed } from './useDeed.ts';

interface PhotoInputProps {
  readonly isDisabled?: boolean;
  readonly words: string;
  readonly onPhoto: (file: File) => void;
}

/** Takes a photo, by the camera where there is one. */
export const PhotoInput = ({ isDisabled = false, words, onPhoto }: PhotoInputProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={words}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) onPhoto(file);
        }}
      />
      <BigButton
        icon={<IconCamera size={34} aria-hidden />}
        isDisabled={isDisabled}
        onPress={() => input.current?.click()}
      >
        {words}
      </BigButton>
    </>
  );
};

/** Photos of an item, each kept as soon as it is taken. */
export const PhotoButton = ({ about, place }: { readonly about: string; readonly place: string }) => {
  const { t } = useTranslation('kiosk');
  const { run, problems, isRunning } = useDeed();
  const taken = (useAttachments(about) ?? []).filter((attachment) => attachment.place === place).length;
  const keep = (file: File) => void run(addAttachment, { about, place, name: file.name, file });
  return (
    <div className={controls['photo']}>
      <PhotoInput isDisabled={isRunning} words={t('takePhoto')} onPhoto={keep} />
      <span>{taken === 0 ? t('photoAsked') : t('photosTaken', { count: taken })}</span>
      <Troubles problems={problems} />
    </div>
  );
};
