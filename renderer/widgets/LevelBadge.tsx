import type { LocalText } from '#domain/language.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import styles from './LevelBadge.module.css';

/** The name of a service level, boxed as on every list. */
export const LevelBadge = ({ name }: { readonly name: LocalText }) => {
  const text = useLocalText()(name);
  return (
    <span className={styles['badge']} title={text}>
      {text}
    </span>
  );
};
