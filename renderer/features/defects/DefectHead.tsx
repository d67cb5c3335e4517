import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useCheck } from '#data/queries/checks.ts';
import { useOrder } from '#data/queries/orders.ts';
import { itemsOf } from '#domain/checkRevisions.ts';
import type { Defect } from '#domain/defect.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Panel } from '#ui/Panel.tsx';
import { machineName } from '#widgets/registerView.ts';
import { SeverityChip } from '#widgets/SeverityChip.tsx';
import styles from './Defects.module.css';

interface DefectHeadProps {
  readonly defect: Defect;
  readonly fleet: Fleet;
}

/** What is wrong with which machine, where it was found, how it stands. */
export const DefectHead = ({ defect, fleet }: DefectHeadProps) => {
  const { t } = useTranslation('defectBook');
  const { t: words } = useTranslation('defects');
  const format = useFormat();
  const today = useToday();
  const machine = fleet.equipment.get(defect.equipmentId);
  const { reportedBy: name } = defect;
  const date = format.shortDate(defect.reportedOn, today);
  return (
    <Panel isPadded>
      <div className={styles['head']}>
        <div className={styles['who']}>
          <div className={styles['marks']}>
            <SeverityChip severity={defect.severity} />
            <span>{words(`state.${defect.state}`)}</span>
          </div>
          <h2>{defect.text}</h2>
          {defect.rejectReason !== '' && (
            <p className={styles['second']}>{t('rejected', { reason: defect.rejectReason })}</p>
          )}
        </div>
        <dl className={styles['facts']}>
          {machine !== undefined && (
            <Fact name={t('column.machine')}>
              <Link href={routes.machine(machine.id)}>
                {[machine.code, machineName(machine)].filter(Boolean).join(' · ')}
              </Link>
            </Fact>
          )}
          <Fact name={t('column.reported')}>{name === '' ? date : words('by', { name, date })}</Fact>
          <Found defect={defect} fleet={fleet} />
          {defect.orderId !== null && <OrderFact name={t('order')} id={defect.orderId} />}
        </dl>
      </div>
    </Panel>
  );
};

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const OrderFact = ({ name, id }: { readonly name: string; readonly id: NonNullable<Defect['orderId']> }) => {
  const { t } = useTranslation('defectBook');
  const order = useOrder(id);
  return (
    <Fact name={name}>
      <Link href={routes.order(id)}>{order?.number ?? t('toOrder')}</Link>
    </Fact>
  );
};

const Found = ({ defect, fleet }: DefectHeadProps) => {
  const { t } = useTranslation('defectBook');
  const { source, foundOrderId, checkId } = defect;
  if (foundOrderId !== null) return <OrderFact name={t('source.order')} id={foundOrderId} />;
  if (checkId !== null) return <CheckFact defect={defect} fleet={fleet} checkId={checkId} />;
  return <Fact name={t('found')}>{t(`source.${source}`)}</Fact>;
};

const CheckFact = ({
  defect,
  fleet,
  checkId,
}: DefectHeadProps & { readonly checkId: NonNullable<Defect['checkId']> }) => {
  const { t } = useTranslation('defectBook');
  const text = useLocalText();
  const check = useCheck(checkId);
  const revision = check
    ? fleet.checkRevisionsOf(check.checkTemplateId).find(({ id }) => id === check.checkRevisionId)
    : undefined;
  const item = revision === undefined ? undefined : itemsOf(revision).find(({ id }) => id === defect.checkItemId);
  return (
    <Fact name={t('source.check')}>
      <Link href={routes.check(checkId)}>{item === undefined ? t('toCheck') : text(item.text)}</Link>
    </Fact>
  );
};
