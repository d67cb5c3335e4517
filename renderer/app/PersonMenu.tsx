import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconLock, IconUser } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { usePeople } from '#data/queries/workshop.ts';
import type { Language } from '#domain/language.ts';
import { languages } from '#domain/language.ts';
import type { Person } from '#domain/person.ts';
import type { Settings } from '#domain/settings.ts';
import { lazyWithTexts } from '#i18n/lazyWithTexts.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { lockScreen } from './lockState.ts';
import { useChoosing } from './useChoosing.ts';

const ChooseWithPin = lazyWithTexts(async () => (await import('./ChooseWithPin.tsx')).ChooseWithPin);

/** First letters of two words, or the first two characters of a Chinese name. */
const initials = (name: string): string => {
  const words = name.trim().split(/\s+/);
  return words.length > 1
    ? words
        .slice(0, 2)
        .map((word) => word[0])
        .join('')
    : name.slice(0, 2);
};

const check = <IconCheck size={16} aria-hidden />;
const themes = ['light', 'dark', 'auto'] as const;

/** Who works here, in which language and light. */
export const PersonMenu = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('shell');
  const [asked, setAsked] = useState<Person | null>(null);
  const { settings } = fleet;
  const person = settings.currentPersonId ? fleet.people.get(settings.currentPersonId) : undefined;
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <UnstyledButton aria-label={person ? `${t('person')}: ${person.name}` : t('choosePerson')}>
            <Avatar color="green" variant={person ? 'filled' : 'light'} size={32}>
              {person ? initials(person.name) : <IconUser size={18} aria-hidden />}
            </Avatar>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown mah="80vh" style={{ overflow: 'auto' }}>
          <PeopleItems person={person} onAsked={setAsked} />
          <PreferenceItems theme={settings.theme} />
        </Menu.Dropdown>
      </Menu>
      {asked !== null && (
        <Suspense>
          <ChooseWithPin person={asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </>
  );
};

interface PeopleItemsProps {
  readonly person: Person | undefined;
  /** Somebody was chosen who has a PIN. */
  readonly onAsked: (person: Person) => void;
}

const PeopleItems = ({ person, onAsked }: PeopleItemsProps) => {
  const { t } = useTranslation('shell');
  const [, navigate] = useLocation();
  const { choose } = useChoosing();
  const people: readonly Person[] = usePeople() ?? [];
  const taken = (other: Person): void => {
    if (other.id === person?.id) return;
    if (other.pin === null) choose(other.id);
    else onAsked(other);
  };
  return (
    <>
      <Menu.Label>{t('person')}</Menu.Label>
      {people.map((each) => (
        <Menu.Item key={each.id} rightSection={each.id === person?.id ? check : undefined} onClick={() => taken(each)}>
          {each.name}
        </Menu.Item>
      ))}
      {person !== undefined && person.pin !== null && (
        <Menu.Item leftSection={<IconLock size={16} aria-hidden />} onClick={lockScreen}>
          {t('keyLock')}
        </Menu.Item>
      )}
      <Menu.Item onClick={() => navigate(routes.people)}>{t('managePeople')}</Menu.Item>
    </>
  );
};

const PreferenceItems = ({ theme }: { readonly theme: Settings['theme'] }) => {
  const { t } = useTranslation('shell');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const { prefer } = useChoosing();
  return (
    <>
      <Menu.Label>{t('language')}</Menu.Label>
      {languages.map((each: Language) => (
        <Menu.Item
          key={each}
          lang={each}
          rightSection={each === language ? check : undefined}
          onClick={() => prefer({ language: each })}
        >
          {common(`language.${each}`)}
        </Menu.Item>
      ))}
      <Menu.Label>{t('appearance')}</Menu.Label>
      {themes.map((each) => (
        <Menu.Item key={each} rightSection={each === theme ? check : undefined} onClick={() => prefer({ theme: each })}>
          {t(each)}
        </Menu.Item>
      ))}
    </>
  );
};
