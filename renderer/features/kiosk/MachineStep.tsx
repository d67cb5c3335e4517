import { IconKeyboard, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalMoment } from '#data/clock.ts';
import { useBoardOfDay } from '#data/queries/checks.ts';
import type { Equipment } from '#domain/equipment.ts';
import { shiftAt } from '#domain/shiftCalendar.ts';
import { equipmentMatches } from '#widgets/equipmentSearch.ts';
import { BigButton } from './BigButton.tsx';
import { useSecond } from './Both.tsx';
import { CheckMark } from './CheckMark.tsx';
import controls from './Controls.module.css';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';
import { useKiosk } from './kioskContext.ts';
import { type MachineTile, useMachineTiles } from './kioskView.ts';
import { Letters } from './Letters.tsx';
import { Pager } from './Pager.tsx';
import { ScanButton } from './ScanButton.tsx';
import { ScanStep } from './ScanStep.tsx';
import { scanned } from './scanned.ts';
import { useKeys } from './useKeys.ts';

/** Which machine: by its label, by its tile, or by some signs of its code. */
export const MachineStep = () => {
  const { t } = useTranslation('kiosk');
  const second = useSecond();
  const { fleet, go } = useKiosk();
  const [query, setQuery] = useState('');
  const [hasLetters, showLetters] = useState(false);
  const [isUnknown, setUnknown] = useState(false);
  const [hasCamera, showCamera] = useState(false);
  const now = shiftAt(fleet.settings, useLocalMoment());
  const tiles = useMachineTiles(fleet, useBoardOfDay(now.day), now.shiftId);
  const shown = query.trim() === '' ? tiles : tiles.filter(({ machine }) => equipmentMatches(machine, query));
  const choose = ({ id }: Equipment) => go({ at: 'operator', machineId: id });
  const look = (text: string) => {
    showCamera(false);
    const found = scanned(fleet, text);
    if (found.kind === 'machine') choose(found.machine);
    else setUnknown(true);
  };
  useKeys({ onScan: look });
  const submit = () => {
    const only = shown.length === 1 ? shown[0] : undefined;
    if (only === undefined) look(query);
    else choose(only.machine);
  };
  const search = (text: string) => {
    setUnknown(false);
    setQuery(text);
  };
  if (hasCamera) return <ScanStep onText={look} onBack={() => showCamera(false)} />;
  return (
    <Frame
      title={t('whichMachine')}
      secondTitle={second((other) => other('whichMachine'))}
      onBack={() => go({ at: 'language' })}
    >
      <form
        className={controls['search']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <IconSearch size={32} aria-hidden />
        <input
          type="search"
          aria-label={t('search')}
          placeholder={t('scanOrSearch')}
          value={query}
          onChange={(event) => search(event.currentTarget.value)}
        />
        <BigButton label={t('letters')} isPressed={hasLetters} onPress={() => showLetters(!hasLetters)}>
          <IconKeyboard size={36} aria-hidden />
        </BigButton>
        <ScanButton onPress={() => showCamera(true)} />
      </form>
      {isUnknown && (
        <p role="alert" className={styles['alarm']}>
          {t('machineUnknown')}
        </p>
      )}
      {hasLetters && <Letters onSign={(sign) => search(query + sign)} onErase={() => search(query.slice(0, -1))} />}
      {shown.length === 0 && <p className={styles['lead']}>{t('noMachine')}</p>}
      <Pager items={hasLetters ? shown.slice(0, 3) : shown} resetKey={query}>
        {(tile) => <MachineTileButton key={tile.machine.id} tile={tile} onChoose={() => choose(tile.machine)} />}
      </Pager>
    </Frame>
  );
};

const MachineTileButton = ({ tile, onChoose }: { readonly tile: MachineTile; readonly onChoose: () => void }) => {
  const { code, name, make, model } = tile.machine;
  return (
    <button type="button" className={controls['tile']} data-state={tile.state} onClick={onChoose}>
      <b>{code}</b>
      <span>{name || `${make} ${model}`}</span>
      {tile.state !== null && <CheckMark state={tile.state} />}
    </button>
  );
};
