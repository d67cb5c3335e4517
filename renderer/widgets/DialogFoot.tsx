import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface DialogFootProps {
  readonly onClose: () => void;
  /** What the form's button says. */
  readonly submit: string;
  /** What leaving says, where "Cancel" would be misread. */
  readonly leave?: string;
  readonly isRunning: boolean;
  readonly isDisabled?: boolean;
  /** Red, for what cannot be undone. */
  readonly isFinal?: boolean;
}

/** The foot of a dialog's form: leave, or send it. */
export const DialogFoot = ({
  onClose,
  submit,
  leave,
  isRunning,
  isDisabled = false,
  isFinal = false,
}: DialogFootProps) => {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose}>
        {leave ?? t('cancel')}
      </Button>
      <Button type="submit" loading={isRunning} disabled={isDisabled} {...(isFinal ? { color: 'red' } : {})}>
        {submit}
      </Button>
    </Group>
  );
};
