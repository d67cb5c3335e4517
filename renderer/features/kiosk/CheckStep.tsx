import { useTranslation } from 'react-i18next';
import { useCheck } from '#data/queries/checks.ts';
import type { Check } from '#domain/check.ts';
import type { CheckRevision } from '#domain/checkTemplate.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Person } from '#domain/person.ts';
import { BigButton } from './BigButton.tsx';
import { DoneStep } from './DoneStep.tsx';
import { Frame } from './Frame.tsx';
import { useKiosk } from './kioskContext.ts';
import { start } from './kioskSession.ts';
import { OpenCheck } from './OpenCheck.tsx';

interface CheckStepProps {
  readonly machine: Equipment;
  readonly operator: Person;
  readonly checkId: Check['id'];
}

/** A check under way, or what it came to. */
export const CheckStep = ({ machine, operator, checkId }: CheckStepProps) => {
  const { fleet } = useKiosk();
  const check = useCheck(checkId);
  if (check === undefined) return null;
  const revision = revisionOf(fleet.checkRevisionsOf, check);
  // Gone when the sample workshop was removed meanwhile; another operator's when they went on with it elsewhere.
  if (check === null || revision === undefined || check.operatorId !== operator.id) return <CheckGone />;
  if (check.state !== 'open') return <DoneStep machine={machine} operator={operator} check={check} />;
  return <OpenCheck machine={machine} operator={operator} check={check} revision={revision} />;
};

const revisionOf = (
  revisionsOf: (id: Check['checkTemplateId']) => readonly CheckRevision[],
  check: Check | null,
): CheckRevision | undefined =>
  check === null ? undefined : revisionsOf(check.checkTemplateId).find(({ id }) => id === check.checkRevisionId);

const CheckGone = () => {
  const { t } = useTranslation('kiosk');
  const { go } = useKiosk();
  return (
    <Frame
      title={t('checkGone')}
      actions={
        <BigButton size="large" tone="main" onPress={() => go(start)}>
          {t('toStart')}
        </BigButton>
      }
    />
  );
};
