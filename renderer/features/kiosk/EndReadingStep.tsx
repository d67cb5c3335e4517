import { useTranslation } from 'react-i18next';
import type { Meter } from '#domain/meterRecord.ts';
import { BigButton } from './BigButton.tsx';
import { useSecond } from './Both.tsx';
import { Frame } from './Frame.tsx';
import type { CheckFrame } from './OpenCheck.tsx';
import { type Figures, ReadingPad } from './ReadingPad.tsx';

interface EndReadingStepProps {
  readonly frame: CheckFrame;
  readonly meters: readonly Meter[];
  readonly figures: Figures;
  readonly onChange: (figures: Figures) => void;
  readonly onRead: () => void;
}

/** What the meters show when the machine is put away. May be left out. */
export const EndReadingStep = ({ frame, meters, figures, onChange, onRead }: EndReadingStepProps) => {
  const { t } = useTranslation('kiosk');
  const second = useSecond();
  return (
    <Frame
      {...frame}
      title={t('whatShowsNow')}
      secondTitle={second((other) => other('whatShowsNow'))}
      actions={
        <BigButton size="large" tone="main" second={second((other) => other('goOn'))} onPress={onRead}>
          {t('goOn')}
        </BigButton>
      }
    >
      <ReadingPad meters={meters} figures={figures} onChange={onChange} onEnter={onRead} />
    </Frame>
  );
};
