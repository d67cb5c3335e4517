import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#domain/person.ts';
import { Panel } from '#ui/Panel.tsx';
import { StateMark } from '#ui/StateMark.tsx';
import { AccessDialog } from './AccessDialog.tsx';
import styles from './People.module.css';

/** How the person is known at the shared screen. Whether a PIN is set is all that can be said of it. */
export const AccessPanel = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation('people');
  const [isOpen, setOpen] = useState(false);
  const { badge, pin, archivedOn } = person;
  const PinIcon = pin === null ? IconCircleDashed : IconCircleCheck;
  return (
    <Panel
      title={t('access.title')}
      end={
        archivedOn === null && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {t('access.change')}
          </Button>
        )
      }
      isPadded
    >
      <dl className={styles['facts']}>
        <div>
          <dt>{t('access.badge')}</dt>
          <dd>{badge === '' ? <span className={styles['none']}>{t('access.noBadge')}</span> : badge}</dd>
        </div>
        <div>
          <dt>{t('access.pin')}</dt>
          <dd>
            <StateMark look={{ tone: pin === null ? 'dim' : 'ok', icon: PinIcon }}>
              {t(pin === null ? 'access.notSet' : 'access.isSet')}
            </StateMark>
          </dd>
        </div>
      </dl>
      {isOpen && <AccessDialog person={person} onClose={() => setOpen(false)} />}
    </Panel>
  );
};
