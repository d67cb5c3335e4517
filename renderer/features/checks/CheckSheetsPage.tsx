import { SegmentedControl } from '@mantine/core';
import { IconClipboardOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useBoardOfDay, useChecksOn } from '#data/queries/checks.ts';
import { useDefectsFoundOn } from '#data/queries/defectsOfChecks.ts';
import { checkRevisionInForce } from '#domain/checkRevisions.ts';
import type { CheckRevision } from '#domain/checkTemplate.ts';
import { type Language, languages } from '#domain/language.ts';
import { useFormat, useLanguage } from '#i18n/useFormat.ts';
import { useLanguageLoaded } from '#i18n/useLanguageLoaded.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { CheckSheet, type CheckSheetContent } from '#print/CheckSheet.tsx';
import { judgedSections } from '#print/checkSheetView.ts';
import { PaperPage } from '#print/PaperPage.tsx';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { dayIn } from './boardView.ts';
import { type SheetOf, sheetsOf } from './sheetsView.ts';

/** Check sheets of a day as they print: blank for the day the computer is down, or filled for the file. */
export const CheckSheetsPage = () => {
  const { t } = useTranslation('checkSheet');
  const { t: checks } = useTranslation('checks');
  const format = useFormat();
  const [params] = useSearchParams();
  const day = dayIn(params, useToday());
  const shown = useLanguage();
  const [language, choose] = useState<Language>(shown);
  const hasWords = useLanguageLoaded(language);
  const sheets = useSheets(params, day);
  const fleet = useFleet();
  if (sheets === undefined || fleet === undefined || !hasWords) return <Page title={t('title')}>{null}</Page>;
  if (sheets.length === 0) {
    return (
      <Page title={t('title')} beside={format.longDate(day)}>
        <EmptyState icon={<IconClipboardOff size={26} />}>{t('none')}</EmptyState>
      </Page>
    );
  }
  const [first] = sheets;
  const name = sheets.length === 1 ? `${first?.machine.code} ${day}` : `${t('title')} ${day}`;
  return (
    <PaperPage
      title={t('pageTitle', { count: sheets.length })}
      beside={format.longDate(day)}
      paper={{ name, isLandscape: false, size: fleet.settings.paper }}
      label={t('label')}
      notes={
        <>
          <Link href={routes.checksOn(day)}>{checks('board')}</Link>
          <LanguageChoice value={language} onChoose={choose} />
          <span>{t('hint')}</span>
        </>
      }
    >
      {sheets.map((content) => (
        <CheckSheet key={content.key} content={content} language={language} />
      ))}
    </PaperPage>
  );
};

interface LanguageChoiceProps {
  readonly value: Language;
  readonly onChoose: (language: Language) => void;
}

const LanguageChoice = ({ value, onChoose }: LanguageChoiceProps) => {
  const { t } = useTranslation('checkSheet');
  const { t: common } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('language')}
      value={value}
      onChange={(chosen) => onChoose(languages.find((each) => each === chosen) ?? value)}
      data={languages.map((each) => ({ value: each, label: common(`language.${each}`) }))}
    />
  );
};

const contentOf = (sheet: SheetOf, fleet: Fleet, day: CalendarDate): Omit<CheckSheetContent, 'sections'> | null => {
  const { equipment, keeper, checkTemplateId, shiftId, check } = sheet;
  const template = fleet.checkTemplates.get(checkTemplateId);
  const revision = revisionOf(sheet, fleet, day);
  if (template === undefined || revision === null) return null;
  return {
    key: check?.id ?? `${equipment.id} ${checkTemplateId} ${shiftId}`,
    machine: equipment,
    keeper,
    day,
    shiftId,
    form: { name: template.name, number: revision.number },
    units: fleet.metersOf(equipment.id).map(({ unit }) => unit),
    check,
    settings: fleet.settings,
  };
};

/** The form a check was made by; for a blank sheet the one in force that day. */
const revisionOf = ({ checkTemplateId, check }: SheetOf, fleet: Fleet, day: CalendarDate): CheckRevision | null => {
  const revisions = fleet.checkRevisionsOf(checkTemplateId);
  return revisions.find(({ id }) => id === check?.checkRevisionId) ?? checkRevisionInForce(revisions, day);
};

const useSheets = (params: URLSearchParams, day: CalendarDate): readonly CheckSheetContent[] | undefined => {
  const board = useBoardOfDay(day);
  const checks = useChecksOn(day);
  const defects = useDefectsFoundOn(day);
  const fleet = useFleet();
  const machine = params.get('machine');
  const check = params.get('check');
  const isFilled = params.get('filled') !== null;
  return useMemo(() => {
    if (board === undefined || checks === undefined || defects === undefined || fleet === undefined) return undefined;
    return sheetsOf(board, checks, { machine, check, isFilled }).flatMap((sheet) => {
      const content = contentOf(sheet, fleet, day);
      const revision = revisionOf(sheet, fleet, day);
      if (content === null || revision === null) return [];
      return [{ ...content, sections: judgedSections(revision, sheet.check, defects) }];
    });
  }, [board, checks, defects, fleet, day, machine, check, isFilled]);
};
