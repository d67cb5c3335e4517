import { Button, Menu } from '@mantine/core';
import { IconArchive, IconCopy, IconDots, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { archiveCheckTemplate } from '#data/commands/archiveCheckTemplate.ts';
import { createCheckTemplate } from '#data/commands/createCheckTemplate.ts';
import { useFleet } from '#data/fleet.ts';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import { soundSections } from '#domain/checkTemplateContent.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import type { DraftSections } from './useTemplateDraft.ts';

interface TemplateMenuProps {
  readonly template: CheckTemplate;
  readonly sections: DraftSections;
  readonly onRename: () => void;
}

/** What is done with a check template now and then: name it, copy it, put it away. */
export const TemplateMenu = ({ template, sections, onRename }: TemplateMenuProps) => {
  const { t } = useTranslation('checkTemplates');
  const { t: common } = useTranslation();
  const clone = useCloning(template, sections);
  const archive = useArchivingTemplate(template);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" aria-label={common('moreActions')}>
          <IconDots size={16} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onRename}>
          {t('page.rename')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void clone()}>
          {t('page.clone')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={() => void archive()}>
          {t('page.archive')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

/** The first of "copy", "copy 2" … that no template bears yet. */
const useFreeName = (template: CheckTemplate): string => {
  const { t } = useTranslation('checkTemplates');
  const text = useLocalText();
  const name = text(template.name);
  const taken = [...(useFleet()?.checkTemplates.values() ?? [])].map((other) => text(other.name).toLowerCase());
  let number = 1;
  let free: string = t('page.cloneName', { name });
  while (taken.includes(free.toLowerCase())) {
    number += 1;
    free = t('page.cloneNameNumber', { name, number });
  }
  return free;
};

const useCloning = (template: CheckTemplate, sections: DraftSections): (() => Promise<void>) => {
  const [, navigate] = useLocation();
  const language = useLanguage();
  const announce = useProblemNotice();
  const free = useFreeName(template);
  return async () => {
    const { kinds, needsConfirmation } = template;
    const content = { kinds, templateId: null, sections: soundSections(sections), needsConfirmation };
    const made = await createCheckTemplate({ name: { [language]: free }, ...content });
    if (made.ok) navigate(routes.checkTemplate(made.value));
    else announce(made.problems);
  };
};

const useArchivingTemplate = ({ id, rev, name }: CheckTemplate): (() => Promise<void>) => {
  const { t } = useTranslation('checkTemplates');
  const text = useLocalText();
  const [, navigate] = useLocation();
  const tellDone = useDoneNotice();
  const announce = useProblemNotice();
  return async () => {
    const done = await archiveCheckTemplate({ id, rev });
    if (done.ok) {
      tellDone(t('page.archived', { name: text(name) }));
      navigate(routes.checkTemplates);
    } else announce(done.problems);
  };
};
