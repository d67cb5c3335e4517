import { ActionIcon, Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import { triageDefect } from '#data/commands/triageDefect.ts';
import { type Defect, defectSeverities } from '#domain/defect.ts';
import { canHappen } from '#domain/defectState.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { RejectDialog } from '#widgets/RejectDialog.tsx';
import { SeverityChip } from '#widgets/SeverityChip.tsx';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';
import styles from './Defects.module.css';

interface DefectRowProps {
  readonly defect: Defect;
  readonly onRepair: () => void;
  /** The repair under way that can take it along; null when there is none. */
  readonly along: { readonly number: string; readonly add: () => void } | null;
}

/** One defect: how bad, what, since when, how it stands, and what comes next. */
export const DefectRow = ({ defect, onRepair, along }: DefectRowProps) => {
  const { t } = useTranslation('defects');
  const format = useFormat();
  const today = useToday();
  const { number, severity, text, state, reportedBy, reportedOn, orderId, foundOrderId, rejectReason } = defect;
  const date = format.shortDate(reportedOn, today);
  const isOpen = canHappen(defect, 'order');
  return (
    <>
      <SeverityChip severity={severity} />
      <div className={styles['what']}>
        <span>{text}</span>
        <small>
          <Link href={routes.defect(defect.id)}>{number}</Link> · {t(`state.${state}`)} ·{' '}
          {reportedBy === '' ? date : t('by', { name: reportedBy, date })}
          {rejectReason !== '' && ` · ${rejectReason}`}
          {foundOrderId !== null && (
            <>
              {' · '}
              <Link href={routes.order(foundOrderId)}>{t('foundOn')}</Link>
            </>
          )}
        </small>
      </div>
      {isOpen && (
        <>
          <Button size="compact-sm" variant="default" onClick={along?.add ?? onRepair}>
            {along === null ? t('openOrder') : t('addToOrder', { number: along.number })}
          </Button>
          <DefectMenu defect={defect} />
        </>
      )}
      {orderId !== null && (
        <Button component={Link} href={routes.order(orderId)} size="compact-sm" variant="default">
          {t('toOrder')}
        </Button>
      )}
    </>
  );
};

const DefectMenu = ({ defect }: { readonly defect: Defect }) => {
  const { t } = useTranslation('defects');
  const judging = useAnnouncedCommand(triageDefect);
  const [isRejecting, rejecting] = useDisclosure(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={26} aria-label={t('actions', { number: defect.number })}>
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
