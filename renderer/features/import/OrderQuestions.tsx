import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateOrders } from '#archive/dateText.ts';
import type { ImportOptions } from '#archive/importTarget.ts';
import type { TableView } from '#workers/importMessages.ts';
import styles from './Import.module.css';
import { orderQuestions } from './importView.ts';

interface OrderQuestionsProps {
  readonly table: TableView;
  readonly options: ImportOptions;
  readonly onChange: (options: ImportOptions) => void;
}

/** Asks for the order of day and month where the whole column leaves it open. Nothing is chosen beforehand. */
export const OrderQuestions = ({ table, options, onChange }: OrderQuestionsProps) => {
  const { t } = useTranslation('import');
  return orderQuestions(table, options).map(({ target, header, orders, example }) => (
    <Radio.Group
      key={target}
      className={styles['order']}
      label={t('order', { column: header === '' ? t(`target.${target}`) : header })}
      description={t('orderHint', { example })}
      value={options.dateOrders[target] ?? ''}
      onChange={(value) => {
        const order = dateOrders.find((one) => one === value);
        if (order !== undefined) onChange({ ...options, dateOrders: { ...options.dateOrders, [target]: order } });
      }}
    >
      <div className={styles['choices']}>
        {orders.map((order) => (
          <Radio key={order} value={order} label={t(`orders.${order}`)} />
        ))}
      </div>
    </Radio.Group>
  ));
};
