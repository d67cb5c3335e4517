import { IconBan, IconCircleCheck, IconReplace } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CertificateState as State } from '#data/certificateRegister.ts';
import { type StateLook, StateMark } from '#ui/StateMark.tsx';

const looks: Readonly<Record<State, StateLook>> = {
  valid: { tone: 'ok', icon: IconCircleCheck },
  void: { tone: 'overdue', icon: IconBan },
  replaced: { tone: 'overdue', icon: IconReplace },
};

/** Valid, void or replaced, by shape and word. */
export const CertificateState = ({ state }: { readonly state: State }) => {
  const { t } = useTranslation('register');
  return <StateMark look={looks[state]}>{t(state)}</StateMark>;
};
