import { Alert, Radio, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dateOrders } from '#archive/dateText.ts';
import type { ImportOptions } from '#archive/importTarget.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import type { ForeignView, Inspection } from '#workers/importMessages.ts';
import { asksAnything, foreignRows, programName } from './foreignView.ts';
import styles from './Import.module.css';
import { UnitField } from './UnitField.tsx';
import type { ImportWizard } from './useImport.ts';

interface ForeignProps {
  readonly wizard: ImportWizard;
  readonly inspection: Inspection;
  readonly foreign: ForeignView;
}

/** Says which program left the file behind, and lets the user read it otherwise. */
export const ForeignNote = ({ wizard, inspection, foreign }: ForeignProps) => {
  const { t } = useTranslation('import');
  const format = useFormat();
  const parts = foreignRows(foreign, inspection).map(({ role, rows }) =>
    t('foreign.part', { what: t(`foreign.role.${role}`), rows: format.number(rows) }),
  );
  return (
    <Alert
      variant="light"
      icon={<IconFileCheck size={18} aria-hidden />}
      title={t('foreign.looksLike', { program: programName[foreign.program] })}
    >
      <p className={styles['parts']}>{format.list(parts)}</p>
      <SegmentedControl
        aria-label={t('foreign.readAs')}
        value={wizard.isForeign ? 'whole' : 'columns'}
        data={[
          { value: 'whole', label: t('foreign.whole') },
          { value: 'columns', label: t('foreign.columns') },
        ]}
        onChange={(value) => wizard.readAs(value === 'whole')}
      />
    </Alert>
  );
};

/** What becomes of each part of the file, and what the file itself does not say. */
export const ForeignStep = ({
  wizard,
  inspection,
  foreign,
  options,
}: ForeignProps & { readonly options: ImportOptions }) => {
  const { t } = useTranslation('import');
  const { asks } = foreign;
  const change = (some: Partial<ImportOptions>): void => wizard.change({ ...options, ...some });
  return (
    <>
      <Panel title={t('foreign.taken')} isPadded>
        <dl className={styles['taken']}>
          {foreignRows(foreign, inspection).map(({ role }) => (
            <div key={role}>
              <dt>{t(`foreign.role.${role}`)}</dt>
              <dd>{t(`foreign.becomes.${role}`)}</dd>
            </div>
          ))}
        </dl>
        <Switch
          className={styles['makes']}
          label={t('createEquipment')}
          description={t('createEquipmentHint')}
          checked={options.createEquipment}
          onChange={(event) => change({ createEquipment: event.currentTarget.checked })}
        />
      </Panel>
      {asksAnything(foreign) && (
        <Panel title={t('foreign.unsaid')} isPadded>
          <div className={styles['questions']}>
            {asks.code && (
              <TextInput
                label={t('onlyCode')}
                description={t('onlyCodeHint')}
                maxLength={40}
                value={options.onlyCode}
                onChange={(event) => change({ onlyCode: event.currentTarget.value })}
              />
            )}
            {asks.unit && <UnitField unit={options.unit} onChange={(unit) => change({ unit })} />}
          </div>
          {asks.dateOrders.length > 0 && (
            <OrderChoice
              foreign={foreign}
              options={options}
              onChange={(takenOn) => change({ dateOrders: { takenOn } })}
            />
          )}
        </Panel>
      )}
    </>
  );
};

interface OrderChoiceProps {
  readonly foreign: ForeignView;
  readonly options: ImportOptions;
  readonly onChange: (order: (typeof dateOrders)[number]) => void;
}

/** The order of day and month, when no date of the file settles it. Nothing is chosen beforehand. */
const OrderChoice = ({ foreign: { asks }, options, onChange }: OrderChoiceProps) => {
  const { t } = useTranslation('import');
  return (
    <Radio.Group
      className={styles['order']}
      label={t('foreign.order')}
      description={t('foreign.orderHint', { example: asks.example })}
      value={options.dateOrders.takenOn ?? ''}
      onChange={(value) => {
        const order = dateOrders.find((one) => one === value);
        if (order !== undefined) onChange(order);
      }}
    >
      <div className={styles['choices']}>
        {asks.dateOrders.map((order) => (
          <Radio key={order} value={order} label={t(`orders.${order}`)} />
        ))}
      </div>
    </Radio.Group>
  );
};
