import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Check, CheckAnswer } from '#domain/check.ts';
import type { CheckItem } from '#domain/checkTemplate.ts';
import { isOutOfLimits } from '#domain/orderGate.ts';
import { CheckPicture } from '#widgets/CheckPicture.tsx';
import { BothTexts } from './Both.tsx';
import { DefectStep } from './DefectStep.tsx';
import { readDraft } from './defectDraft.ts';
import { Frame } from './Frame.tsx';
import { ItemAnswers } from './ItemAnswers.tsx';
import styles from './Kiosk.module.css';
import { figureValue } from './keypadText.ts';
import type { CheckFrame } from './OpenCheck.tsx';
import { PhotoButton } from './PhotoButton.tsx';
import { Troubles } from './Troubles.tsx';
import type { CheckDeeds } from './useCheckDeeds.ts';
import { ValuePad } from './ValuePad.tsx';

interface ItemStepProps {
  readonly frame: CheckFrame;
  readonly check: Check;
  readonly item: CheckItem;
  readonly deeds: CheckDeeds;
  readonly onPassed: () => void;
}

/** What was answered before, and what may be answered now. */
const useItem = ({ check, item, deeds, onPassed }: Omit<ItemStepProps, 'frame'>) => {
  const known = check.answers.find(({ itemId }) => itemId === item.id);
  const [figure, setFigure] = useState(String(known?.value ?? ''));
  const [isDefect, setDefect] = useState(() => readDraft(check.id, item.id) !== null);
  const value = item.limits === null ? null : figureValue(figure);
  const isOut = isOutOfLimits({ value, limits: item.limits });
  const isOnRecord = known !== undefined && known.defectId !== null;
  const isOkBarred = isOnRecord || (item.limits !== null && (value === null || isOut));
  const answer = async (chosen: CheckAnswer) => {
    const given = await deeds.answer({ itemId: item.id, answer: chosen, value: chosen === 'ok' ? value : null });
    if (given !== null) onPassed();
  };
  const choose = (chosen: CheckAnswer) => {
    if (deeds.isBusy || (chosen === 'ok' && isOkBarred)) return;
    if (chosen !== 'defect') {
      if (!isOnRecord) void answer(chosen);
    } else if (isOnRecord) onPassed();
    else setDefect(true);
  };
  return { known, figure, setFigure, value, isOut, isOnRecord, isOkBarred, isDefect, setDefect, choose };
};

/** One thing to look at. Three answers; a value to measure where there is one. */
export const ItemStep = ({ frame, ...props }: ItemStepProps) => {
  const { check, item, deeds, onPassed } = props;
  const { known, figure, setFigure, value, isOut, isOnRecord, isOkBarred, isDefect, setDefect, choose } =
    useItem(props);
  if (isDefect) {
    const draft = { checkId: check.id, item, value, isOut };
    return <DefectStep frame={frame} about={draft} deeds={deeds} onPassed={onPassed} onBack={() => setDefect(false)} />;
  }
  const about = <ItemAbout item={item} isOnRecord={isOnRecord} />;
  return (
    <Frame
      {...frame}
      title={<BothTexts text={item.text} />}
      titleKey={item.id}
      actions={
        <ItemAnswers
          known={known?.answer}
          isBusy={deeds.isBusy}
          barred={{ ok: isOkBarred, notApplicable: isOnRecord }}
          hasKeys={item.limits === null}
          onChoose={choose}
        />
      }
    >
      {item.limits === null || isOnRecord ? (
        about
      ) : (
        <ValuePad
          limits={item.limits}
          figure={figure}
          isOut={isOut}
          onChange={setFigure}
          onEnter={() => choose(isOut ? 'defect' : 'ok')}
        >
          {about}
        </ValuePad>
      )}
      {item.photo === 'always' && <PhotoButton about={check.id} place={item.id} />}
      <Troubles problems={deeds.problems} />
    </Frame>
  );
};

/** What to look for, by picture and word. */
const ItemAbout = ({ item, isOnRecord }: { readonly item: CheckItem; readonly isOnRecord: boolean }) => {
  const { t } = useTranslation('kiosk');
  return (
    <div className={styles['about']}>
      {item.picture !== '' && (
        <div className={styles['drawing']}>
          <CheckPicture name={item.picture} />
        </div>
      )}
      <p className={styles['look']}>
        <BothTexts text={item.look} />
      </p>
      {isOnRecord && <p className={styles['alarm']}>{t('defectOnRecord')}</p>}
    </div>
  );
};
