import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { type PaperedStandDown, standingPaper, useStandDownPapers } from '#data/queries/standDownPapers.ts';
import type { Defect } from '#domain/defect.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { StandDownPaperButton } from './StandDownPaperButton.tsx';
import styles from './StandDownPapers.module.css';

interface StandDownPapersProps {
  readonly fleet: Fleet;
  readonly equipmentId: EquipmentId;
  /** Only those this defect brought about; left out: all of the machine. */
  readonly defectId?: Defect['id'];
}

/** The stand-downs of a machine, each with its notice and its return to service; nothing where there were none. */
export const StandDownPapers = ({ fleet, equipmentId, defectId }: StandDownPapersProps) => {
  const { t } = useTranslation('certificateKinds');
  const all = useStandDownPapers(equipmentId) ?? [];
  const shown = all.filter(({ standDown }) => defectId === undefined || standDown.defectIds.includes(defectId));
  if (shown.length === 0) return null;
  return (
    <Panel title={t('standDowns')}>
      <ul className={styles['list']}>
        {shown.map((papered) => (
          <Row key={papered.standDown.id} fleet={fleet} papered={papered} />
        ))}
      </ul>
    </Panel>
  );
};

const Row = ({ fleet, papered }: { readonly fleet: Fleet; readonly papered: PaperedStandDown }) => {
  const { t } = useTranslation('certificateKinds');
  const format = useFormat();
  const { fromOn, reason, returned } = papered.standDown;
  // A notice is for a machine that stands down; later only one that was issued in time is shown.
  const hasNotice = returned === null || standingPaper(papered.certificates, 'standDown') !== null;
  return (
    <li>
      <div className={styles['what']}>
        <strong>{reason}</strong>
        <small>
          {returned === null
            ? t('downSince', { date: format.date(fromOn) })
            : t('downBetween', { from: format.date(fromOn), to: format.date(returned.on) })}
        </small>
      </div>
      {hasNotice && <StandDownPaperButton fleet={fleet} papered={papered} kind="standDown" />}
      {returned !== null && <StandDownPaperButton fleet={fleet} papered={papered} kind="returnToService" />}
    </li>
  );
};
