import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { encodings } from '#archive/encoding.ts';
import type { ImportOptions } from '#archive/importTarget.ts';
import { type Separator, separators } from '#archive/separator.ts';
import { importKinds } from '#domain/importBatch.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { Inspection } from '#workers/importMessages.ts';
import styles from './Import.module.css';
import { withKind } from './importView.ts';
import type { ImportWizard } from './useImport.ts';

interface FileQuestionsProps {
  readonly wizard: ImportWizard;
  readonly file: File;
  readonly inspection: Inspection;
  readonly options: ImportOptions;
  readonly table: number;
}

const separatorName = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const satisfies Record<
  Separator,
  string
>;

/** Kind of file, section, encoding, separator. A wrong encoding or separator reads the file again. */
export const FileQuestions = ({ wizard, file, inspection, options, table }: FileQuestionsProps) => {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { encoding, separator, tables } = inspection;
  const view = tables[table];
  return (
    <div className={styles['questions']}>
      <div>
        <span className={styles['label']}>{t('kind')}</span>
        <SegmentedControl
          aria-label={t('kind')}
          value={options.kind}
          data={importKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(kind) => view !== undefined && wizard.change(withKind(options, kind, view))}
        />
      </div>
      {tables.length > 1 && (
        <Select
          label={t('table')}
          allowDeselect={false}
          value={String(table)}
          data={tables.map(({ name, rowCount }, index) => ({
            value: String(index),
            label: t('tableNamed', { name, rows: format.number(rowCount) }),
          }))}
          onChange={(value) => value !== null && wizard.chooseTable(Number(value))}
        />
      )}
      <Select
        label={t('encoding')}
        allowDeselect={false}
        value={encoding}
        data={encodings.map((value) => ({ value, label: t(`encodings.${value}`) }))}
        onChange={(value) => value !== null && void wizard.open(file, { encoding: value, separator })}
      />
      <Select
        label={t('separator')}
        allowDeselect={false}
        value={separator}
        data={separators.map((value) => ({ value, label: t(`separators.${separatorName[value]}`) }))}
        onChange={(value) => value !== null && void wizard.open(file, { encoding, separator: value })}
      />
    </div>
  );
};
