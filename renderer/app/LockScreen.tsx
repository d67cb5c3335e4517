import { Button } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { choosePerson } from '#data/commands/choosePerson.ts';
import type { Fleet } from '#data/fleetState.ts';
import { tryPin } from '#data/pinTrying.ts';
import type { Person } from '#domain/person.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import { PinForm } from '#widgets/PinForm.tsx';
import styles from './LockScreen.module.css';
import { unlockScreen } from './lockState.ts';

/** A place of its own beside the program's and its dialogs', which stay as they were. */
const useHost = (): HTMLElement => {
  const [host] = useState(() => {
    const element = document.createElement('div');
    element.dataset['lock'] = '';
    return element;
  });
  // Before the field within takes the focus, which happens in an effect of its own.
  useLayoutEffect(() => {
    document.body.append(host);
    const others = [...document.body.children].filter((other) => other !== host && !other.hasAttribute('inert'));
    for (const other of others) other.toggleAttribute('inert', true);
    // The program's keys are not for who stands before the lock.
    const keep = (event: KeyboardEvent) => event.stopPropagation();
    const refuse = (event: KeyboardEvent) => {
      if (event.target instanceof Node && host.contains(event.target)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    host.addEventListener('keydown', keep);
    addEventListener('keydown', refuse, true);
    return () => {
      host.remove();
      for (const other of others) other.removeAttribute('inert');
      removeEventListener('keydown', refuse, true);
    };
  }, [host]);
  return host;
};

/** Who could open the screen: everybody in service with a PIN, by name. */
const withPin = ({ people }: Fleet): readonly Person[] =>
  [...people.values()]
    .filter(({ pin, archivedOn }) => pin !== null && archivedOn === null)
    .toSorted((a, b) => a.name.localeCompare(b.name));

/** Stands before the program until whoever works here enters their PIN, or somebody else theirs. */
export const LockScreen = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('security');
  const host = useHost();
  const here = fleet.settings.currentPersonId;
  const keys = withPin(fleet);
  const [chosen, setChosen] = useState<Person['id'] | null>(here);
  const person = keys.find(({ id }) => id === chosen) ?? null;
  return createPortal(
    <div className={styles['lock']} role="dialog" aria-modal="true" aria-label={t('locked')}>
      <div className={styles['card']}>
        <h1>{person?.name ?? t('whoAreYou')}</h1>
        <p className={styles['workshop']}>{t('lockedText')}</p>
        {person === null ? (
          <Others people={keys} onChoose={setChosen} />
        ) : (
          <Unlocking key={person.id} person={person} isHere={person.id === here} onOther={() => setChosen(null)} />
        )}
      </div>
    </div>,
    host,
  );
};

interface OthersProps {
  readonly people: readonly Person[];
  readonly onChoose: (id: Person['id']) => void;
}

const Others = ({ people, onChoose }: OthersProps) => {
  const { t } = useTranslation('security');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <div className={styles['people']} ref={list}>
      {people.map(({ id, name }) => (
        <Button key={id} variant="default" onClick={() => onChoose(id)}>
          {name}
        </Button>
      ))}
      {people.length === 0 && <Button onClick={unlockScreen}>{t('unlock')}</Button>}
    </div>
  );
};

interface UnlockingProps {
  readonly person: Person;
  readonly isHere: boolean;
  readonly onOther: () => void;
}

const Unlocking = ({ person, isHere, onOther }: UnlockingProps) => {
  const { t } = useTranslation('security');
  const spoken = useLanguage();
  return (
    <PinForm
      onPin={async (pin) => {
        const personId = person.id;
        const opened = isHere ? await tryPin(personId, pin) : await choosePerson({ personId, pin, spoken });
        if (opened.ok) unlockScreen();
        return opened;
      }}
      foot={(isRunning) => (
        <>
          <Button type="submit" loading={isRunning}>
            {t('unlock')}
          </Button>
          <Button variant="subtle" onClick={onOther}>
            {t('anotherPerson')}
          </Button>
        </>
      )}
    />
  );
};
