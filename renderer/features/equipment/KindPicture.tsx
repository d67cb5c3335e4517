import {
  IconAnchor,
  IconBackhoe,
  IconBolt,
  IconBus,
  IconCar,
  IconCaravan,
  IconCrane,
  IconForklift,
  IconMotorbike,
  IconPlant2,
  IconTool,
  IconTractor,
  IconTruck,
  IconTruckDelivery,
  IconWind,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { EquipmentKind } from '#domain/equipment.ts';
import styles from './MachineHead.module.css';

const icons: Readonly<Record<EquipmentKind, ComponentType<{ size?: number; stroke?: number }>>> = {
  car: IconCar,
  van: IconTruckDelivery,
  minibus: IconBus,
  bus: IconBus,
  lightTruck: IconTruck,
  truck: IconTruck,
  tractorUnit: IconTruck,
  trailer: IconCaravan,
  motorcycle: IconMotorbike,
  excavator: IconBackhoe,
  loader: IconTractor,
  forklift: IconForklift,
  crane: IconCrane,
  generator: IconBolt,
  compressor: IconWind,
  mower: IconPlant2,
  boat: IconAnchor,
  other: IconTool,
};

/** The kind of machine as a picture; its word stands beside it. */
export const KindPicture = ({ kind }: { readonly kind: EquipmentKind }) => {
  const Icon = icons[kind];
  return (
    <div className={styles['picture']} aria-hidden>
      <Icon size={30} stroke={1.5} />
    </div>
  );
};
