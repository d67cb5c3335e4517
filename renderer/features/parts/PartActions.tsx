import { Button, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { archivePart } from '#data/commands/archivePart.ts';
import { restorePart } from '#data/commands/restorePart.ts';
import type { Part, PartMove } from '#domain/part.ts';
import { PartDialog } from '#widgets/PartDialog.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import { CountDialog } from './CountDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';

interface PartActionsProps {
  readonly part: Part;
  readonly moves: readonly PartMove[];
}

type Shown = 'received' | 'scrapped' | 'count' | 'edit' | null;

/** What can be done with a part. */
export const PartActions = ({ part, moves }: PartActionsProps) => {
  const { t } = useTranslation('parts');
  const [shown, setShown] = useState<Shown>(null);
  const close = () => setShown(null);
  return (
    <>
      {part.archivedOn === null ? (
        <>
          <MoreMenu part={part} onShow={setShown} />
          <Button variant="default" onClick={() => setShown('count')}>
            {t('countOne')}
          </Button>
          <Button onClick={() => setShown('received')}>{t('receive')}</Button>
        </>
      ) : (
        <RestoreButton part={part} />
      )}
      {(shown === 'received' || shown === 'scrapped') && <MoveDialog kind={shown} part={part} onClose={close} />}
      {shown === 'count' && <CountDialog part={part} moves={moves} onClose={close} />}
      {shown === 'edit' && <PartDialog part={part} onClose={close} />}
    </>
  );
};

interface MoreMenuProps {
  readonly part: Part;
  readonly onShow: (shown: Shown) => void;
}

const MoreMenu = ({ part, onShow }: MoreMenuProps) => {
  const { t } = useTranslation('parts');
  const { t: common } = useTranslation();
  const archive = useArchiving(part);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" aria-label={common('moreActions')}>
          <IconDots size={16} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onShow('edit')}>
          {t('edit')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => onShow('scrapped')}>
          {t('scrap')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={() => void archive()}>
          {common('archive')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

const useArchiving = ({ id, rev, number }: Part) => {
  const { t } = useTranslation('parts');
  const tellDone = useDoneNotice();
  const archiving = useCommand(archivePart);
  return async () => {
    if ((await archiving.run({ id, rev })) !== null) tellDone(t('archived', { number }));
  };
};

const RestoreButton = ({ part: { id, rev, number } }: { readonly part: Part }) => {
  const { t } = useTranslation('parts');
  const tellDone = useDoneNotice();
  const announce = useProblemNotice();
  const restore = async () => {
    const restored = await restorePart({ id, rev });
    if (restored.ok) tellDone(t('restored', { number }));
    else announce(restored.problems);
  };
  return (
    <Button leftSection={<IconArchiveOff size={16} aria-hidden />} onClick={() => void restore()}>
      {t('restoreAction')}
    </Button>
  );
};
