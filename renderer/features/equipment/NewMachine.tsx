import { useLocation } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { routes } from '#routes.ts';
import { EquipmentDialog } from './EquipmentDialog.tsx';
import { useNewMachine } from './useNewMachine.ts';

/** The form of a new machine, for as long as the address asks for it. */
export const NewMachine = ({ fleet }: { readonly fleet: Fleet }) => {
  const [, navigate] = useLocation();
  const { isOpen, close } = useNewMachine();
  if (!isOpen) return null;
  return (
    <EquipmentDialog
      fleet={fleet}
      machine={null}
      onClose={close}
      onSaved={(id) => {
        close();
        navigate(routes.machine(id));
      }}
    />
  );
};
