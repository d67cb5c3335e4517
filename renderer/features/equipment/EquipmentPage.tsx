import { Button } from '@mantine/core';
import { IconFileImport, IconPlus, IconTruck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useDueLines } from '#data/queries/dueLines.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { ExportButton } from './ExportButton.tsx';
import { NewMachine } from './NewMachine.tsx';
import styles from './Register.module.css';
import { Register } from './Register.tsx';
import { useNewMachine } from './useNewMachine.ts';
import { useRegister } from './useRegister.ts';

/** The register: every machine the workshop looks after. */
export const EquipmentPage = () => {
  const { t } = useTranslation('equipment');
  const fleet = useFleet();
  const lines = useDueLines();
  if (fleet === undefined || lines === undefined) return <Page title={t('title')}>{null}</Page>;
  return (
    <>
      {fleet.equipment.size === 0 ? <NoEquipment /> : <Filled fleet={fleet} lines={lines} />}
      <NewMachine fleet={fleet} />
    </>
  );
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
          <AddButton />
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
    <Button
      component={Link}
      href={routes.import}
      variant="default"
      title={t('import')}
      className={styles['compact'] ?? ''}
      leftSection={<IconFileImport size={16} />}
    >
      {t('import')}
    </Button>
  );
};

/** `isQuiet`: a second way beside another button. */
const AddButton = ({ isQuiet = false }: { readonly isQuiet?: boolean }) => {
  const { t } = useTranslation('equipment');
  const { open } = useNewMachine();
  return (
    <Button
      onClick={open}
      variant={isQuiet ? 'subtle' : 'filled'}
      leftSection={isQuiet ? undefined : <IconPlus size={16} />}
    >
      {isQuiet ? t('addByHand') : t('addMachine')}
    </Button>
  );
};

const NoEquipment = () => {
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
            <AddButton isQuiet />
          </>
        }
      >
        {t('emptyRegister')}
      </EmptyState>
    </Page>
  );
};
