import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { triageDefect } from '#data/commands/triageDefect.ts';
import { type Defect, defectSeverities } from '#domain/defect.ts';
import { RejectDialog } from './RejectDialog.tsx';
import { useAnnouncedCommand } from './useAnnouncedCommand.ts';

interface DefectMenuProps {
  readonly defect: Defect;
  /** What the button is called. */
  readonly label: string;
  /** Side of the button in pixels. */
  readonly size: number;
}

/** Judges how bad an open defect is, or rejects it. */
export const DefectMenu = ({ defect, label, size }: DefectMenuProps) => {
  const { t } = useTranslation('defects');
  const judging = useAnnouncedCommand(triageDefect);
  const [isRejecting, rejecting] = useDisclosure(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={size} aria-label={label}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {defectSeverities.map((severity) => (
            <Menu.Item key={severity} onClick={() => void judging.run({ id: defect.id, rev: defect.rev, severity })}>
              {t('judge', { severity: t(`severity.${severity}`) })}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item color="red" onClick={rejecting.open}>
            {t('reject')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRejecting && <RejectDialog defect={defect} onClose={rejecting.close} />}
    </>
  );
};
