import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { savePreferences } from '#data/commands/savePreferences.ts';
import type { Fleet } from '#data/fleetState.ts';
import { type Language, languages } from '#domain/language.ts';
import type { Preferences } from '#domain/settingsChoosing.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import { Labelled } from '#ui/Labelled.tsx';
import { Panel } from '#ui/Panel.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import styles from './Settings.module.css';
import { useSettingsForm } from './useSettingsForm.ts';

/** Language, light, unit and paper: each takes effect at once. */
export const DisplaySection = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const { input, saveNow, problems } = useSettingsForm(fleet);
  const spoken = useLanguage();
  const preferring = useCommand(savePreferences);
  const prefer = (preferences: Preferences) => void preferring.run({ ...preferences, spoken });
  return (
    <Panel title={t('display')} isPadded>
      <ProblemAlert problems={[...problems, ...preferring.problems]} />
      <div className={styles['fields']}>
        <Select
          label={t('languageLabel')}
          data={languages.map((language) => ({ value: language, label: common(`language.${language}`) }))}
          value={input.language}
          onChange={(language) => prefer({ language: (language ?? input.language) as Language })}
          allowDeselect={false}
        />
        <Labelled label={t('appearance')}>
          <SegmentedControl
            aria-label={t('appearance')}
            value={input.theme}
            onChange={(theme) => prefer({ theme })}
            data={[
              { value: 'light', label: t('light') },
              { value: 'dark', label: t('dark') },
              { value: 'auto', label: t('auto') },
            ]}
          />
        </Labelled>
        <Labelled label={t('distanceUnit')} note={t('distanceUnitText')}>
          <SegmentedControl
            aria-label={t('distanceUnit')}
            value={input.distanceUnit}
            onChange={(distanceUnit) => saveNow({ distanceUnit })}
            data={[
              { value: 'km', label: t('kilometres') },
              { value: 'mi', label: t('miles') },
            ]}
          />
        </Labelled>
        <Labelled label={t('paper')}>
          <SegmentedControl
            aria-label={t('paper')}
            value={input.paper}
            onChange={(paper) => saveNow({ paper })}
            data={['A4', 'Letter']}
          />
        </Labelled>
      </div>
    </Panel>
  );
};
