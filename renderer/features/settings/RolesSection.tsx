import { IconCheck, IconCircleCheck, IconCircleDashed, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { isGuarded } from '#domain/authorize.ts';
import type { Person } from '#domain/person.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { Panel } from '#ui/Panel.tsx';
import roles from './Roles.module.css';
import { columnRoles, mayTable, peopleInService } from './rolesView.ts';
import { SectionForm } from './SectionForm.tsx';
import styles from './Settings.module.css';
import { useSettingsForm } from './useSettingsForm.ts';

/** Who may what, who has a PIN, and when the screen locks. */
export const RolesSection = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('security');
  const people = peopleInService(fleet.people.values());
  return (
    <div className={styles['stack']}>
      <Panel title={t('roles')} isPadded>
        <p className={styles['intro']}>{t(isGuarded(people) ? 'rolesCount' : 'rolesDoNotCount')}</p>
        <MayTable />
        <p className={roles['honest']}>{t('honest')}</p>
      </Panel>
      <Panel title={t('pins')} isPadded>
        <p className={styles['intro']}>{t('pinsText')}</p>
        <dl className={roles['pins']}>
          {people.map((person) => (
            <PinRow key={person.id} person={person} />
          ))}
        </dl>
      </Panel>
      <LockForm fleet={fleet} />
    </div>
  );
};

const PinRow = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation('security');
  const { t: common } = useTranslation();
  const format = useFormat();
  const hasPin = person.pin !== null;
  const Icon = hasPin ? IconCircleCheck : IconCircleDashed;
  return (
    <div>
      <dt>
        <Link className={styles['link']} href={routes.person(person.id)}>
          {person.name}
        </Link>
      </dt>
      <dd className={roles['roles']}>{format.list(person.roles.map((role) => common(`role.${role}`)))}</dd>
      <dd>
        <span className={roles['state']} data-set={hasPin}>
          <Icon size={15} aria-hidden />
          {t(hasPin ? 'pinSet' : 'pinNone')}
        </span>
      </dd>
    </div>
  );
};

const MayTable = () => {
  const { t } = useTranslation('security');
  const { t: common } = useTranslation();
  return (
    <table className={roles['may']}>
      <thead>
        <tr>
          <th scope="col">{t('act')}</th>
          {columnRoles.map((role) => (
            <th key={role} scope="col">
              {common(`role.${role}`)}
            </th>
          ))}
          <th scope="col">{t('asksPin')}</th>
        </tr>
      </thead>
      <tbody>
        {mayTable.map(({ act, may, asksPin }) => (
          <tr key={act}>
            <th scope="row">{t(`acts.${act}`)}</th>
            {columnRoles.map((role) => (
              <td key={role}>
                <Mark isSet={may.includes(role)} />
              </td>
            ))}
            <td>
              <Mark isSet={asksPin} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Mark = ({ isSet }: { readonly isSet: boolean }) => {
  const { t } = useTranslation('security');
  const Icon = isSet ? IconCheck : IconMinus;
  return (
    <span className={roles['mark']} data-set={isSet} role="img" aria-label={t(isSet ? 'yes' : 'no')}>
      <Icon size={isSet ? 16 : 14} aria-hidden />
    </span>
  );
};

const LockForm = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('security');
  const form = useSettingsForm(fleet);
  return (
    <SectionForm title={t('lock')} intro={t('lockText')} form={form}>
      <NumberField
        label={t('lockMinutes')}
        description={t('lockMinutesText')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={form.input.security.lockMinutes ?? undefined}
        onChange={(minutes) => form.change({ security: { lockMinutes: minutes ?? null } })}
        error={form.errorAt('security.lockMinutes')}
      />
    </SectionForm>
  );
};
