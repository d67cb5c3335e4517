import { Button, SegmentedControl } from '@mantine/core';
import { IconAdjustments, IconGauge, IconReplace } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { EquipmentFile } from '#data/queries/equipmentFile.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { withParameter } from '#widgets/registerFilter.ts';
import { AddMeterMenu } from './AddMeterMenu.tsx';
import styles from './Machine.module.css';
import { MeterSettingsDialog } from './MeterSettingsDialog.tsx';
import { ReadingsTable } from './ReadingsTable.tsx';
import { ReplaceMeterDialog } from './ReplaceMeterDialog.tsx';
import { readingRows } from './readingsView.ts';

interface ReadingsTabProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
  readonly file: EquipmentFile | undefined;
}

/** Every reading of the machine's meters, with what became of it. */
export const ReadingsTab = ({ fleet, machine, file }: ReadingsTabProps) => {
  const { t } = useTranslation('equipment');
  const [search, setSearch] = useSearchParams();
  if (file === undefined) return <Panel>{null}</Panel>;
  const shown = file.meters.find(({ meter }) => meter.unit === search.get('meter')) ?? file.meters[0];
  if (shown === undefined) {
    return (
      <Panel>
        <EmptyState
          icon={<IconGauge size={26} />}
          action={
            machine.archivedOn === null ? <AddMeterMenu machine={machine} meters={[]} fleet={fleet} /> : undefined
          }
        >
          {t('noMeterYet')}
        </EmptyState>
      </Panel>
    );
  }
  const narrow = (name: string, value: string | null) =>
    setSearch((now) => withParameter(now, name, value), { replace: true });
  return (
    <MeterReadings
      key={shown.meter.id}
      fleet={fleet}
      machine={machine}
      file={file}
      shown={shown}
      isSuspectOnly={search.get('show') === 'suspect'}
      narrow={narrow}
    />
  );
};

interface MeterReadingsProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
  readonly file: EquipmentFile;
  readonly shown: EquipmentFile['meters'][number];
  readonly isSuspectOnly: boolean;
  readonly narrow: (name: string, value: string | null) => void;
}

const MeterReadings = ({ fleet, machine, file, shown, isSuspectOnly, narrow }: MeterReadingsProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const { meter, readings } = shown;
  const rows = useMemo(() => {
    const all = readingRows(meter, readings);
    return isSuspectOnly ? all.filter(({ reading }) => reading.state === 'suspect') : all;
  }, [meter, readings, isSuspectOnly]);
  return (
    <Panel
      title={file.meters.length > 1 ? undefined : common(`meter.${meter.unit}`)}
      beside={<MeterFilters file={file} meter={meter} isSuspectOnly={isSuspectOnly} narrow={narrow} />}
      end={<MeterActions fleet={fleet} machine={machine} file={file} meter={meter} />}
    >
      <ReadingsTable
        meter={meter}
        rows={rows}
        isInService={machine.archivedOn === null}
        empty={<p className={styles['quiet']}>{isSuspectOnly ? t('noneSetAside') : t('noReadingsYet')}</p>}
      />
    </Panel>
  );
};

interface MeterFiltersProps {
  readonly file: EquipmentFile;
  readonly meter: Meter;
  readonly isSuspectOnly: boolean;
  readonly narrow: (name: string, value: string | null) => void;
}

const MeterFilters = ({ file, meter, isSuspectOnly, narrow }: MeterFiltersProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  return (
    <>
      {file.meters.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('whichMeter')}
          value={meter.unit}
          onChange={(unit) => narrow('meter', unit)}
          data={file.meters.map((each) => ({ value: each.meter.unit, label: common(`meter.${each.meter.unit}`) }))}
        />
      )}
      <SegmentedControl
        size="xs"
        aria-label={t('whichReadings')}
        value={isSuspectOnly ? 'suspect' : 'all'}
        onChange={(value) => narrow('show', value === 'all' ? null : value)}
        data={[
          { value: 'all', label: t('allReadings') },
          { value: 'suspect', label: t('setAsideOnly', { shown: meter.summary.suspect }) },
        ]}
      />
    </>
  );
};

interface MeterActionsProps {
  readonly fleet: Fleet;
  readonly machine: Equipment;
  readonly file: EquipmentFile;
  readonly meter: Meter;
}

const MeterActions = ({ fleet, machine, file, meter }: MeterActionsProps) => {
  const { t } = useTranslation('equipment');
  const [dialog, setDialog] = useState<'replace' | 'settings' | null>(null);
  const close = () => setDialog(null);
  if (machine.archivedOn !== null) return null;
  return (
    <div className={styles['toolbar']}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconAdjustments size={15} />}
        onClick={() => setDialog('settings')}
      >
        {t('meterSettings')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconReplace size={15} />}
        onClick={() => setDialog('replace')}
      >
        {t('replaceMeter')}
      </Button>
      <AddMeterMenu machine={machine} meters={file.meters.map((each) => each.meter)} fleet={fleet} isSmall />
      {dialog === 'replace' && <ReplaceMeterDialog meter={meter} onClose={close} />}
      {dialog === 'settings' && <MeterSettingsDialog meter={meter} onClose={close} />}
    </div>
  );
};
