import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileImport, IconPlus, IconTruck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useDueLines } from '#data/queries/dueLines.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { EquipmentDialog } from './EquipmentDialog.tsx';
import { ExportButton } from './ExportButton.tsx';
import { Register } from './Register.tsx';
import { useRegister } from './useRegister.ts';

/** The register: every machine the workshop looks after. */
export const EquipmentPage = () => {
  const { t } = useTranslation('equipment');
  const fleet = useFleet();
  const lines = useDueLines();
  if (fleet === undefined || lines === undefined) return <Page title={t('title')}>{null}</Page>;
  return fleet.equipment.size === 0 ? <NoEquipment fleet={fleet} /> : <Filled fleet={fleet} lines={lines} />;
};

interface FilledProps {
  readonly fleet: Fleet;
  readonly lines: NonNullable<ReturnType<typeof useDueLines>>;
}

const Filled = ({ fleet, lines }: FilledProps) => {
  const { t } = useTranslation('equipment');
  const format = useFormat();
  const today = useToday();
  const register = useRegister({ fleet, lines, today });
  return (
    <Page
      title={t('title')}
      beside={t('shown', { count: register.shown.length, shown: format.number(register.shown.length) })}
      isFilled
      actions={
        <>
          <ImportLink />
          <ExportButton rows={register.shown} />
          <AddButton fleet={fleet} />
        </>
      }
    >
      <Register fleet={fleet} register={register} today={today} />
    </Page>
  );
};

const ImportLink = () => {
  const { t } = useTranslation('equipment');
  return (
    <Button component={Link} href={routes.import} variant="default" leftSection={<IconFileImport size={16} />}>
      {t('import')}
    </Button>
  );
};

interface AddButtonProps {
  readonly fleet: Fleet;
  /** A quiet second way beside another button. */
  readonly isQuiet?: boolean;
}

const AddButton = ({ fleet, isQuiet = false }: AddButtonProps) => {
  const { t } = useTranslation('equipment');
  const [, navigate] = useLocation();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        onClick={open}
        variant={isQuiet ? 'subtle' : 'filled'}
        leftSection={isQuiet ? undefined : <IconPlus size={16} />}
      >
        {isQuiet ? t('addByHand') : t('addMachine')}
      </Button>
      {isOpen && (
        <EquipmentDialog
          fleet={fleet}
          machine={null}
          onClose={close}
          onSaved={(id) => {
            close();
            navigate(routes.machine(id));
          }}
        />
      )}
    </>
  );
};

const NoEquipment = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('equipment');
  return (
    <Page title={t('title')}>
      <EmptyState
        icon={<IconTruck size={26} />}
        action={
          <>
            <Button component={Link} href={routes.import} leftSection={<IconFileImport size={16} />}>
              {t('importRegister')}
            </Button>
            <AddButton fleet={fleet} isQuiet />
          </>
        }
      >
        {t('emptyRegister')}
      </EmptyState>
    </Page>
  );
};
