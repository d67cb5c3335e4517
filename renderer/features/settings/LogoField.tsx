import { Button, FileButton, Input } from '@mantine/core';
import { IconPhoto, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepLogo } from '#data/logoKeeping.ts';
import { useContentUrl } from '#data/queries/attachments.ts';
import { logoTypes } from '#domain/logo.ts';
import type { Problem } from '#kernel/result.ts';
import { useTextAt } from '#widgets/useTextAt.ts';
import styles from './Settings.module.css';

interface LogoFieldProps {
  /** SHA-256 of the picture; null: none. */
  readonly value: string | null;
  readonly onChange: (hash: string | null) => void;
}

/** The picture that stands on the workshop's papers: chosen, shown, taken away. */
export const LogoField = ({ value, onChange }: LogoFieldProps) => {
  const { t } = useTranslation('settings');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const errorAt = useTextAt(problems);
  const choose = async (file: File | null) => {
    if (file === null) return;
    const kept = await keepLogo(file);
    setProblems(kept.ok ? [] : kept.problems);
    if (kept.ok) onChange(kept.value);
  };
  return (
    <Input.Wrapper
      className={styles['wide'] ?? ''}
      label={t('logo')}
      labelElement="div"
      description={t('logoText')}
      error={errorAt('workshop.logo')}
    >
      <div className={styles['logo']}>
        {value !== null && <Logo hash={value} />}
        <FileButton accept={logoTypes.join()} onChange={(file) => void choose(file)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconPhoto size={16} aria-hidden />}>
              {value === null ? t('logoChoose') : t('logoChange')}
            </Button>
          )}
        </FileButton>
        {value !== null && (
          <Button variant="subtle" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => onChange(null)}>
            {t('logoRemove')}
          </Button>
        )}
      </div>
    </Input.Wrapper>
  );
};

const Logo = ({ hash }: { readonly hash: string }) => {
  const { t } = useTranslation('settings');
  const url = useContentUrl(hash);
  return typeof url === 'string' ? <img src={url} alt={t('logoAlt')} className={styles['logoPicture']} /> : null;
};
