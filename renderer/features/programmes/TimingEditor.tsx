import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '#data/queries/workshop.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { levelProblems, type Trigger } from '#domain/serviceLevel.ts';
import { Labelled } from '#ui/Labelled.tsx';
import { NumberField } from '#ui/NumberField.tsx';
import { useTriggerWords } from '#widgets/triggerWords.ts';
import styles from './Editor.module.css';
import { freshTrigger, type ShiftMode, shiftModeOf, shiftOf } from './levelTiming.ts';
import { ToleranceEditor } from './ToleranceEditor.tsx';
import { TriggerEditor } from './TriggerEditor.tsx';

interface TimingEditorProps {
  readonly level: ProgrammeLevel;
  readonly levels: readonly ProgrammeLevel[];
  readonly onChange: (columns: Partial<ProgrammeLevel>) => void;
  readonly errorAt: (field: string) => string | null;
}

/** When a level comes: triggers, how they combine, how the next one counts, and the window. */
export const TimingEditor = (props: TimingEditorProps) => {
  const { level, onChange, errorAt } = props;
  const { t } = useTranslation('programmes');
  const words = useTriggerWords();
  const { triggers } = level;
  return (
    <div className={styles['group']}>
      <h3>{t('edit.triggers')}</h3>
      {levelProblems(level).length === 0 && <p className={styles['rule']}>{words.level(level)}</p>}
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
      <FieldError text={errorAt('triggers')} />
      <AddTriggers {...props} />
      <div className={styles['line']}>
        {triggers.length > 1 && (
          <Labelled label={t('edit.combine')}>
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
          </Labelled>
        )}
        <ShiftEditor {...props} />
      </div>
      <div className={styles['tolerances']}>
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
    </div>
  );
};

const FieldError = ({ text }: { readonly text: string | null }) =>
  text === null ? null : (
    <Text c="var(--overdue)" size="xs" role="alert">
      {text}
    </Text>
  );

const triggerKinds = ['calendar', 'usage', 'rule'] as const;

const AddTriggers = ({ level, levels, onChange }: TimingEditorProps) => {
  const { t } = useTranslation('programmes');
  const labels = { calendar: t('edit.addCalendar'), usage: t('edit.addUsage'), rule: t('edit.addRule') };
  const distanceUnit = useSettings()?.distanceUnit ?? 'km';
  const add = (kind: Trigger['kind']) =>
    // A rule knows no other way of counting than from the plan.
    onChange({
      triggers: [...level.triggers, freshTrigger(kind, levels, distanceUnit)],
      ...(kind === 'rule' ? { shift: 0 } : {}),
    });
  return (
    <Group gap="xs">
      {triggerKinds.map((kind) => (
        <Button key={kind} variant="light" size="compact-xs" onClick={() => add(kind)}>
          {labels[kind]}
        </Button>
      ))}
    </Group>
  );
};

const ShiftEditor = ({ level, onChange, errorAt }: TimingEditorProps) => {
  const { t } = useTranslation('programmes');
  // Kept while the percentage is typed: 100 on the way would else turn the field into another choice.
  const [chosen, setChosen] = useState<ShiftMode>(() => shiftModeOf(level.shift));
  const mode = chosen === 'blend' ? chosen : shiftModeOf(level.shift);
  return (
    <>
      <Labelled label={t('edit.shift')}>
        <SegmentedControl
          size="xs"
          aria-label={t('edit.shift')}
          value={mode}
          onChange={(next) => {
            setChosen(next);
            onChange({ shift: shiftOf[next] });
          }}
          data={[
            { value: 'completion', label: t('edit.shiftCompletion') },
            { value: 'grid', label: t('edit.shiftGrid') },
            { value: 'blend', label: t('edit.shiftBlend') },
          ]}
        />
        {mode !== 'blend' && <FieldError text={errorAt('shift')} />}
      </Labelled>
      {mode === 'blend' && (
        <NumberField
          label={t('edit.shiftPercent')}
          width={220}
          value={Math.round(level.shift * 1000) / 10}
          onChange={(percent) => onChange({ shift: (percent ?? Number.NaN) / 100 })}
          error={errorAt('shift')}
        />
      )}
    </>
  );
};
