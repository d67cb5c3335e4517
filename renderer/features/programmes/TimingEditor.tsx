import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProgrammeLevel } from '#domain/programme.ts';
import type { Trigger } from '#domain/serviceLevel.ts';
import { useTriggerWords } from '#widgets/triggerWords.ts';
import { NumberField } from './NumberField.tsx';
import styles from './Programmes.module.css';
import { ToleranceEditor } from './ToleranceEditor.tsx';
import { TriggerEditor } from './TriggerEditor.tsx';

interface TimingEditorProps {
  readonly level: ProgrammeLevel;
  readonly onChange: (columns: Partial<ProgrammeLevel>) => void;
  readonly errorAt: (field: string) => string | null;
}

const fresh: Readonly<Record<Trigger['kind'], Trigger>> = {
  calendar: { kind: 'calendar', every: 6, unit: 'month' },
  usage: { kind: 'usage', meter: 'km', every: 10_000 },
  rule: { kind: 'rule', rrule: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO' },
};

/** When a level comes: triggers, how they combine, how the next one counts, and the window. */
export const TimingEditor = ({ level, onChange, errorAt }: TimingEditorProps) => {
  const { t } = useTranslation('programmes');
  const words = useTriggerWords();
  const { triggers } = level;
  const add = (kind: Trigger['kind']) =>
    // A rule knows no other way of counting than from the plan.
    onChange({ triggers: [...triggers, fresh[kind]], ...(kind === 'rule' ? { shift: 0 } : {}) });
  return (
    <div className={styles['group']}>
      <h3>{t('edit.triggers')}</h3>
      {triggers.map((trigger, index) => (
        <TriggerEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: a trigger has no identity but its place
          key={index}
          trigger={trigger}
          onChange={(next) => onChange({ triggers: triggers.with(index, next) })}
          onRemove={() => onChange({ triggers: triggers.toSpliced(index, 1) })}
          errorAt={(field) => errorAt(`triggers.${index}.${field}`)}
        />
      ))}
      {errorAt('triggers') !== null && (
        <Text c="var(--overdue)" size="sm" role="alert">
          {errorAt('triggers')}
        </Text>
      )}
      <Group gap="xs">
        {(['calendar', 'usage', 'rule'] as const).map((kind) => (
          <Button key={kind} variant="light" size="compact-sm" onClick={() => add(kind)}>
            {kind === 'calendar' ? t('edit.addCalendar') : kind === 'usage' ? t('edit.addUsage') : t('edit.addRule')}
          </Button>
        ))}
        {triggers.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('edit.combine')}
            value={level.combine}
            onChange={(combine) => onChange({ combine })}
            data={[
              { value: 'first', label: t('edit.combineFirst') },
              { value: 'last', label: t('edit.combineLast') },
            ]}
          />
        )}
      </Group>
      <ShiftEditor level={level} onChange={onChange} errorAt={errorAt} />
      <div className={styles['line']}>
        {(['early', 'late'] as const).map((side) => (
          <ToleranceEditor
            key={side}
            side={side}
            level={level}
            onChange={(tolerance) => onChange({ [side]: tolerance })}
            errorAt={errorAt}
          />
        ))}
      </div>
      <p className={styles['rule']}>{words.level(level)}</p>
    </div>
  );
};

const modeOf = (shift: number): 'completion' | 'grid' | 'blend' =>
  shift === 1 ? 'completion' : shift === 0 ? 'grid' : 'blend';

const shiftOf = { completion: 1, grid: 0, blend: 0.5 } as const;

const ShiftEditor = ({ level, onChange, errorAt }: TimingEditorProps) => {
  const { t } = useTranslation('programmes');
  const mode = modeOf(level.shift);
  return (
    <div className={styles['line']}>
      <div>
        <Text size="sm" fw={500}>
          {t('edit.shift')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={t('edit.shift')}
          value={mode}
          onChange={(next) => onChange({ shift: shiftOf[next] })}
          data={[
            { value: 'completion', label: t('edit.shiftCompletion') },
            { value: 'grid', label: t('edit.shiftGrid') },
            { value: 'blend', label: t('edit.shiftBlend') },
          ]}
        />
        {errorAt('shift') !== null && (
          <Text c="var(--overdue)" size="sm" role="alert">
            {errorAt('shift')}
          </Text>
        )}
      </div>
      {mode === 'blend' && (
        <NumberField
          label={t('edit.shiftPercent')}
          width={220}
          value={Math.round(level.shift * 100)}
          onChange={(percent) => onChange({ shift: (percent ?? 50) / 100 })}
        />
      )}
    </div>
  );
};
