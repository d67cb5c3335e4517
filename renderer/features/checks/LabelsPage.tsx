import { Select } from '@mantine/core';
import { IconQrcodeOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { type LabelSize, labelSizes } from '#print/labelSizes.ts';
import { MachineLabels } from '#print/MachineLabels.tsx';
import { PaperPage } from '#print/PaperPage.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { labelledMachines } from './labelsView.ts';

/** Labels with QR codes for machines: all in service, those of a depot, or those the address names. */
export const LabelsPage = () => {
  const { t } = useTranslation('checkSheet');
  const fleet = useFleet();
  if (fleet === undefined) return <Page title={t('labels')}>{null}</Page>;
  return <Labels fleet={fleet} />;
};

const Labels = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('checkSheet');
  const today = useToday();
  const [params] = useSearchParams();
  const [depot, chooseDepot] = useState<string | null>(null);
  const [chosen, chooseSize] = useState<LabelSize | undefined>(undefined);
  const size = chosen ?? labelSizes.find(({ paper }) => paper === fleet.settings.paper);
  const asked = params.get('machine');
  const { machines, depots } = useMemo(
    () => labelledMachines(fleet.equipment, { ids: asked?.split(',') ?? null, depot }),
    [fleet.equipment, asked, depot],
  );
  if (machines.length === 0 || size === undefined) {
    return (
      <Page title={t('labels')}>
        <EmptyState icon={<IconQrcodeOff size={26} />}>{t('labelsNone')}</EmptyState>
      </Page>
    );
  }
  return (
    <PaperPage
      title={t('labels')}
      paper={{ name: `${t('labels')} ${today}`, isLandscape: false, size: size.paper }}
      label={t('labelsLabel')}
      notes={
        <>
          {depots.length > 1 && asked === null && (
            <Select
              w={160}
              clearable
              aria-label={t('depotChoice')}
              placeholder={t('allDepots')}
              data={[...depots]}
              value={depot}
              onChange={chooseDepot}
            />
          )}
          <Select
            w={220}
            aria-label={t('labelSize')}
            allowDeselect={false}
            data={labelSizes.map(({ id }) => ({ value: id, label: t(`sizes.${id}`) }))}
            value={size.id}
            onChange={(id) => chooseSize(labelSizes.find((each) => each.id === id))}
          />

          <span>{t('labelHint')}</span>
        </>
      }
    >
      <MachineLabels machines={machines} size={size} workshop={fleet.settings.workshop.name} />
    </PaperPage>
  );
};
