/** What stands on a stand-down notice and on a return to service, frozen. */
import type { ReturnContent, StandDownContent } from './certificateContents.ts';
import { defectLines, type KnownDefect, type PaperIssue, type PaperSources, paperOf } from './certificatePaper.ts';
import type { StandDown } from './standDown.ts';

/** The records a stand-down's papers are drawn from. */
export interface StandDownSources extends PaperSources {
  readonly standDown: StandDown;
  /** The unsafe defects it stands for. */
  readonly defects: readonly KnownDefect[];
}

/** The content of a stand-down notice. */
export const standDownContent = (sources: StandDownSources, issue: PaperIssue): StandDownContent => {
  const { fromOn, reason, by } = sources.standDown;
  return {
    kind: 'standDown',
    ...paperOf(sources, issue),
    fromOn,
    reason,
    by,
    defects: [...defectLines(sources.defects, issue.language)],
  };
};

/** The content of a return to service; `returned` is that of the stand-down, `noticeNo` the number of its notice. */
export const returnContent = (
  sources: StandDownSources,
  { returned, noticeNo }: { readonly returned: NonNullable<StandDown['returned']>; readonly noticeNo: string },
  issue: PaperIssue,
): ReturnContent => {
  const { fromOn, reason } = sources.standDown;
  return {
    kind: 'returnToService',
    ...paperOf(sources, issue),
    fromOn,
    reason,
    noticeNo,
    returnedOn: returned.on,
    by: returned.by,
    note: returned.note,
    defects: [...defectLines(sources.defects, issue.language)],
  };
};
