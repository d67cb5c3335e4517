import { IconAlertTriangleFilled, IconBan, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Check, CheckVerdict } from '#domain/check.ts';
import { verdictsOf } from '#domain/checkRevisions.ts';
import type { CheckSection } from '#domain/checkTemplate.ts';
import { BigButton } from './BigButton.tsx';
import { BothTexts, useSecond } from './Both.tsx';
import { Frame } from './Frame.tsx';
import styles from './Kiosk.module.css';
import { useKiosk } from './kioskContext.ts';
import type { CheckFrame } from './OpenCheck.tsx';
import { Troubles } from './Troubles.tsx';
import type { CheckDeeds } from './useCheckDeeds.ts';
import { useKeys } from './useKeys.ts';

interface VerdictStepProps {
  readonly frame: CheckFrame;
  readonly check: Check;
  readonly section: CheckSection;
  readonly deeds: CheckDeeds;
  readonly onPassed: () => void;
}

const tones = ['good', 'warn', 'bad'] as const;
const icons = [IconCheck, IconAlertTriangleFilled, IconBan] as const;

/** The tone of a verdict: the first is good, the last is bad. */
const placeOf = (index: number, count: number): 0 | 1 | 2 => (index === 0 ? 0 : index === count - 1 ? 2 : 1);

/** At the end of a section: is the machine fit? */
export const VerdictStep = ({ frame, check, section, deeds, onPassed }: VerdictStepProps) => {
  const { t } = useTranslation('kiosk');
  const second = useSecond();
  const { fleet } = useKiosk();
  const verdicts = verdictsOf(section.phase);
  const here = check.answers.filter(
    ({ itemId, defectId }) => defectId !== null && section.items.some(({ id }) => id === itemId),
  );
  const found = fleet.openDefectsOf(check.equipmentId).filter(({ id }) => here.some(({ defectId }) => defectId === id));
  const isUnsafe = found.some(({ severity }) => severity === 'unsafe');
  const given = check.verdicts.find(({ sectionId }) => sectionId === section.id)?.verdict;
  const judge = async (verdict: CheckVerdict | undefined) => {
    if (deeds.isBusy || verdict === undefined || (isUnsafe && verdict === verdicts[0])) return;
    if ((await deeds.judge(section.id, verdict)) !== null) onPassed();
  };
  useKeys({
    onKey: (key, isAlone) => {
      if (isAlone) void judge(verdicts[Number(key) - 1]);
    },
  });
  return (
    <Frame
      {...frame}
      title={<BothTexts text={section.name} />}
      titleKey={`verdict ${section.id}`}
      actions={verdicts.map((verdict, i) => {
        const place = placeOf(i, verdicts.length);
        const Icon = icons[place];
        return (
          <BigButton
            key={verdict}
            size="large"
            tone={tones[place]}
            hotkey={`${i + 1}`}
            icon={<Icon size={40} aria-hidden />}
            isPressed={given === verdict}
            isDisabled={deeds.isBusy || (isUnsafe && i === 0)}
            second={second((other) => other(`verdict.${verdict}`))}
            onPress={() => void judge(verdict)}
          >
            {t(`verdict.${verdict}`)}
          </BigButton>
        );
      })}
    >
      <p className={styles['look']}>{t('whatVerdict')}</p>
      {found.length === 0 ? (
        <p className={styles['lead']}>{t('nothingFound')}</p>
      ) : (
        <ul className={styles['found']}>
          {found.map(({ id, number, text }) => (
            <li key={id}>
              {number} {text}
            </li>
          ))}
        </ul>
      )}
      <Troubles problems={deeds.problems} />
    </Frame>
  );
};
