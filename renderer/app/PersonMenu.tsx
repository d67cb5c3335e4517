import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { usePeople } from '#data/queries/workshop.ts';
import type { Language } from '#domain/language.ts';
import { languages } from '#domain/language.ts';
import type { Person } from '#domain/person.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { useSettingsChange } from './useSettingsChange.ts';

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
  const { t: common } = useTranslation();
  const [, navigate] = useLocation();
  const language = useLanguage();
  const change = useSettingsChange(fleet);
  const { settings } = fleet;
  const person = settings.currentPersonId ? fleet.people.get(settings.currentPersonId) : undefined;
  const people: readonly Person[] = usePeople() ?? [];
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton aria-label={person ? `${t('person')}: ${person.name}` : t('choosePerson')}>
          <Avatar color="green" variant={person ? 'filled' : 'light'} size={32}>
            {person ? initials(person.name) : <IconUser size={18} aria-hidden />}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah="80vh" style={{ overflow: 'auto' }}>
        <Menu.Label>{t('person')}</Menu.Label>
        {people.map((each) => (
          <Menu.Item
            key={each.id}
            rightSection={each.id === person?.id ? check : undefined}
            onClick={() => change({ currentPersonId: each.id })}
          >
            {each.name}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => navigate(routes.people)}>{t('managePeople')}</Menu.Item>
        <Menu.Label>{t('language')}</Menu.Label>
        {languages.map((each: Language) => (
          <Menu.Item
            key={each}
            lang={each}
            rightSection={each === language ? check : undefined}
            onClick={() => change({ language: each })}
          >
            {common(`language.${each}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('appearance')}</Menu.Label>
        {themes.map((each) => (
          <Menu.Item
            key={each}
            rightSection={each === settings.theme ? check : undefined}
            onClick={() => change({ theme: each })}
          >
            {t(each)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
