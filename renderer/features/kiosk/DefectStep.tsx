import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addAttachment } from '#data/commands/addAttachment.ts';
import { removeAttachment } from '#data/commands/removeAttachment.ts';
import { useAttachments } from '#data/queries/attachments.ts';
import type { Check } from '#domain/check.ts';
import type { CheckItem } from '#domain/checkTemplate.ts';
import { type DefectSeverity, defectSeverities } from '#domain/defect.ts';
import { defectDraftPlace } from '#domain/defectFromCheck.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { BigButton } from './BigButton.tsx';
import { useSecond } from './Both.tsx';
import controls from './Controls.module.css';
import { dropDraft, keepDraft, readDraft } from './defectDraft.ts';
import { type Phrase, phrasesFor } from './defectPhrases.ts';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';
import type { CheckFrame } from './OpenCheck.tsx';
import { PhotoInput } from './PhotoButton.tsx';
import { severityIcons } from './severityIcons.ts';
import { Troubles } from './Troubles.tsx';
import type { CheckDeeds } from './useCheckDeeds.ts';
import { useDeed } from './useDeed.ts';

/** What the defect is about. */
interface DefectAbout {
  readonly checkId: Check['id'];
  readonly item: CheckItem;
  /** What was measured, and whether it lies beyond the limits. */
  readonly value: number | null;
  readonly isOut: boolean;
}

interface DefectStepProps {
  readonly frame: CheckFrame;
  readonly about: DefectAbout;
  readonly deeds: CheckDeeds;
  readonly onPassed: () => void;
  readonly onBack: () => void;
}

const longestText = 1000;

/** What is said so far; every tap is kept. */
const useDraft = ({ checkId, item, value, isOut }: DefectAbout) => {
  const { t } = useTranslation('kiosk');
  const text = useLocalText();
  const format = useFormat();
  const blank = { checkId, itemId: item.id, severity: item.severity, phrases: [] as string[], words: '' };
  const [draft, setDraft] = useState(() => readDraft(checkId, item.id) ?? blank);
  const change = (changed: Partial<typeof draft>) => {
    const next = { ...draft, ...changed };
    setDraft(next);
    keepDraft(next);
  };
  const offered = phrasesFor(item);
  const isChosen = (phrase: Phrase) => draft.phrases.includes(phrase);
  const toggle = (phrase: Phrase) =>
    change({ phrases: isChosen(phrase) ? draft.phrases.filter((one) => one !== phrase) : [...draft.phrases, phrase] });
  const measured = isOut && value !== null ? [`${format.number(value, 3)} ${item.limits?.unit ?? ''}`.trim()] : [];
  const said = [...measured, ...offered.filter(isChosen).map((phrase) => t(`phrase.${phrase}`)), draft.words.trim()];
  const words = format.list(said.filter((part) => part !== ''));
  const defectText = words === '' ? '' : t('defectText', { item: text(item.text), words });
  return { draft, change, offered, isChosen, toggle, words: defectText };
};

/**
 * Photos for the defect, each kept with the check as soon as it is taken; reported, they are the defect's. One that cannot
 * be kept keeps no defect back: the check asks for it again at its end.
 */
const usePhotos = ({ checkId, item }: DefectAbout) => {
  const { run, problems, isRunning } = useDeed();
  const place = defectDraftPlace(item.id);
  const taken = (useAttachments(checkId) ?? []).filter((attachment) => attachment.place === place);
  return {
    count: taken.length,
    problems,
    isRunning,
    take: (file: File) => void run(addAttachment, { about: checkId, place, name: file.name, file }),
    drop: async () => {
      for (const { id, rev } of taken) await run(removeAttachment, { id, rev });
    },
  };
};

/** A defect: how bad it is, what is wrong in a tap or two, a photo. Saved, it is on record for good. */
export const DefectStep = ({ frame, about, deeds, onPassed, onBack }: DefectStepProps) => {
  const { t } = useTranslation('kiosk');
  const { t: defects } = useTranslation('defects');
  const second = useSecond();
  const text = useLocalText();
  const { draft, change, offered, isChosen, toggle, words } = useDraft(about);
  const photos = usePhotos(about);
  const { item, value } = about;
  const save = async () => {
    const defect = { severity: draft.severity, text: words.slice(0, longestText) };
    const given = await deeds.answer({ itemId: item.id, answer: 'defect', value, defect });
    if (given === null) return;
    dropDraft();
    onPassed();
  };
  const leave = async () => {
    dropDraft();
    await photos.drop();
    onBack();
  };
  return (
    <Frame
      {...frame}
      onBack={() => void leave()}
      note={words === '' ? t('sayWhat', { item: text(item.text) }) : words}
      title={t('whatIsWrong')}
      secondTitle={second((other) => other('whatIsWrong'))}
      actions={
        <BigButton
          size="large"
          tone="bad"
          icon={<IconAlertTriangleFilled size={40} aria-hidden />}
          isDisabled={deeds.isBusy || photos.isRunning || words === ''}
          second={second((other) => other('reportDefect'))}
          onPress={() => void save()}
        >
          {t('reportDefect')}
        </BigButton>
      }
    >
      <Severities chosen={draft.severity} onChoose={(severity) => change({ severity })} />
      <div className={controls['chips']}>
        {offered.map((phrase) => (
          <BigButton key={phrase} isPressed={isChosen(phrase)} onPress={() => toggle(phrase)}>
            {t(`phrase.${phrase}`)}
          </BigButton>
        ))}
      </div>
      <div className={controls['photo']}>
        <input
          className={controls['field']}
          aria-label={t('inWords')}
          placeholder={t('orType')}
          maxLength={longestText / 2}
          value={draft.words}
          onChange={(event) => change({ words: event.currentTarget.value })}
        />
        <PhotoInput
          isDisabled={photos.isRunning}
          words={photos.count === 0 ? t('takePhoto') : t('photosTaken', { count: photos.count })}
          onPhoto={(file) => {
            change({});
            photos.take(file);
          }}
        />
      </div>
      {draft.severity === 'unsafe' && <p className={styles['alarm']}>{defects('meaning.unsafe')}</p>}
      <Troubles problems={[...deeds.problems, ...photos.problems]} />
    </Frame>
  );
};

interface SeveritiesProps {
  readonly chosen: DefectSeverity;
  readonly onChoose: (severity: DefectSeverity) => void;
}

const Severities = ({ chosen, onChoose }: SeveritiesProps) => {
  const { t } = useTranslation('defects');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out as a row in every browser
    <div className={controls['severities']} role="group" aria-label={t('howBad')}>
      {defectSeverities.map((severity) => {
        const Icon = severityIcons[severity];
        return (
          <BigButton
            key={severity}
            icon={<Icon size={26} aria-hidden />}
            isPressed={severity === chosen}
            onPress={() => onChoose(severity)}
          >
            {t(`severity.${severity}`)}
          </BigButton>
        );
      })}
    </div>
  );
};
