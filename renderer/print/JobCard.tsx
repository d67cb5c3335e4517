import type { Equipment } from '#domain/equipment.ts';
import type { LocalText } from '#domain/language.ts';
import type { Part } from '#domain/part.ts';
import type { Person } from '#domain/person.ts';
import type { Settings } from '#domain/settings.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useLanguage } from '#i18n/useFormat.ts';
import styles from './JobCard.module.css';
import { JobCardFoot } from './JobCardFoot.tsx';
import { JobCardHead } from './JobCardHead.tsx';
import { JobCardTasks } from './JobCardTasks.tsx';

/** All that is printed on a card. */
export interface JobCardContent {
  readonly order: WorkOrder;
  readonly machine: Equipment;
  /** Null unless the order is a service. */
  readonly programme: { readonly name: LocalText; readonly revision: number } | null;
  /** The last values shown by the meters of the machine, in words. */
  readonly readings: readonly { readonly unit: string; readonly last: string }[];
  readonly people: ReadonlyMap<Person['id'], Person>;
  readonly parts: ReadonlyMap<Part['id'], Part>;
  readonly outsideName: string;
  readonly settings: Settings;
}

/** A work order as a paper to work by: what is known is printed, what is not has room to be written by hand. */
export const JobCard = ({ content }: { readonly content: JobCardContent }) => (
  <div data-paper={content.settings.paper}>
    <div data-form="jobCard">
      <article className={styles['sheet']} lang={useLanguage()}>
        <JobCardHead content={content} />
        <JobCardTasks content={content} />
        <JobCardFoot content={content} />
      </article>
    </div>
  </div>
);
