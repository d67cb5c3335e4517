import { Menu } from '@mantine/core';
import { IconChevronDown, IconKeyboard, IconMinus, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import { notUsed } from '#data/commands/notUsed.ts';
import { useFleet } from '#data/fleet.ts';
import type { BoardCell } from '#domain/checkBoard.ts';
import { routes } from '#routes.ts';
import { offerNotice } from '#widgets/offerNotice.tsx';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';
import styles from './Board.module.css';
import { BoardMark } from './BoardMark.tsx';
import { cellKey } from './boardView.ts';
import { useShiftWords } from './useShiftWords.ts';

/** A check that is not there yet: what can be done about it. */
export const CellMenu = ({ cell, code }: { readonly cell: BoardCell; readonly code: string }) => {
  const { t } = useTranslation('checks');
  const shift = useShiftWords()(cell.shiftId);
  const leave = useLeaving(cell, code);
  const isAhead = cell.day > useToday();
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={styles['open']}
          aria-label={`${t(`state.${cell.state}`)}. ${t('actionsFor', { machine: code, shift })}`}
        >
          <BoardMark state={cell.state} />
          <IconChevronDown size={14} aria-hidden className={styles['chevron']} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {!isAhead && (
          <>
            <Menu.Item
              component={Link}
              href={routes.paperCheck(cell.day, cellKey(cell))}
              leftSection={<IconKeyboard size={16} aria-hidden />}
            >
              {t('enterPaper')}
            </Menu.Item>
            <Menu.Item leftSection={<IconMinus size={16} aria-hidden />} onClick={() => void leave()}>
              {t('sayNotUsed')}
            </Menu.Item>
          </>
        )}
        <Menu.Item
          component={Link}
          href={routes.checkSheet(cell.day, cell.equipmentId)}
          leftSection={<IconPrinter size={16} aria-hidden />}
        >
          {t('printBlank')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

const useLeaving = ({ equipmentId, checkTemplateId, shiftId, day }: BoardCell, code: string) => {
  const { t } = useTranslation('checks');
  const fleet = useFleet();
  const leaving = useAnnouncedCommand(notUsed);
  const here = fleet?.settings.currentPersonId;
  const operatorId = here === null || here === undefined ? null : (fleet?.people.get(here)?.id ?? null);
  return async () => {
    const said = await leaving.run({ equipmentId, checkTemplateId, shiftId, day, operatorId, source: 'desk' });
    if (said !== null) offerNotice(t('saidNotUsed', { machine: code }), null);
  };
};
