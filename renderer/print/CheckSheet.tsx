import type { Check } from '#domain/check.ts';
import type { CheckRevision } from '#domain/checkTemplate.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Language, LocalText } from '#domain/language.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import type { Settings } from '#domain/settings.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import styles from './CheckSheet.module.css';
import { CheckSheetFoot } from './CheckSheetFoot.tsx';
import { CheckSheetHead } from './CheckSheetHead.tsx';
import { CheckSheetItems } from './CheckSheetItems.tsx';
import type { JudgedSection } from './checkSheetView.ts';
import { checkSheetWords } from './checkSheetWords.ts';

/** All that is printed on a sheet. */
export interface CheckSheetContent {
  readonly key: string;
  readonly machine: Equipment;
  readonly keeper: string;
  readonly day: CalendarDate;
  /** Empty: any shift. */
  readonly shiftId: string;
  readonly form: { readonly name: LocalText; readonly number: CheckRevision['number'] };
  /** Units of the machine's meters. */
  readonly units: readonly MeterUnit[];
  readonly sections: readonly JudgedSection[];
  /** Null: blank, for the day the computer is down. */
  readonly check: Check | null;
  readonly settings: Settings;
}

/** A daily check on paper: blank to be filled in by hand, or as it was answered. */
export const CheckSheet = ({
  content,
  language,
}: {
  readonly content: CheckSheetContent;
  readonly language: Language;
}) => {
  const words = checkSheetWords(language);
  return (
    <div data-paper={content.settings.paper}>
      <div data-form="checkSheet">
        <article className={styles['sheet']} lang={language}>
          <CheckSheetHead content={content} words={words} />
          <CheckSheetItems content={content} words={words} />
          <CheckSheetFoot content={content} words={words} />
        </article>
      </div>
    </div>
  );
};
