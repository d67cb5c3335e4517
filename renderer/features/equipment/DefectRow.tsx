import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import type { Defect } from '#domain/defect.ts';
import { canHappen } from '#domain/defectState.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { DefectMenu } from '#widgets/DefectMenu.tsx';
import { SeverityChip } from '#widgets/SeverityChip.tsx';
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
          <DefectMenu defect={defect} label={t('actions', { number })} size={26} />
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
