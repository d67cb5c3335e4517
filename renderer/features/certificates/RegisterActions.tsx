import { Button, Menu } from '@mantine/core';
import { IconFileSpreadsheet, IconListDetails, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import type { RegisteredCertificate } from '#data/certificateRegister.ts';
import { certificateStateOf } from '#data/certificateRegister.ts';
import { certificatesById } from '#data/queries/certificateRegister.ts';
import { bridge } from '#platform/bridge.ts';
import { routes } from '#routes.ts';
import { csvFile } from '#widgets/csvFile.ts';
import { useSavingNotice } from '#widgets/useSavingNotice.ts';
import { csvColumns, csvLine } from './certificatesCsv.ts';
import { VerifyActions } from './VerifyActions.tsx';

interface RegisterActionsProps {
  /** What the register shows: what is exported. */
  readonly shown: readonly RegisteredCertificate[];
  readonly rows: readonly RegisteredCertificate[];
}

/** To verify, to print the day's certificates or the list of void ones, and to export what is shown. */
export const RegisterActions = ({ shown, rows }: RegisterActionsProps) => {
  const { t } = useTranslation('certificates');
  const { t: register } = useTranslation('register');
  const [params] = useSearchParams();
  const tellSaving = useSavingNotice();
  const save = async () => {
    const numbers = new Map<string, string>(rows.map(({ id, number }) => [id, number]));
    const words = {
      kind: ({ content }: { readonly content: { readonly kind: RegisteredCertificate['kind'] } }) =>
        register(`kinds.${content.kind}`),
      state: (certificate: Parameters<typeof certificateStateOf>[0]) => register(certificateStateOf(certificate)),
      numberOf: (id: string | null) => (id === null ? '' : (numbers.get(id) ?? '')),
    };
    const certificates = await certificatesById(shown.map(({ id }) => id));
    const heads = csvColumns.map((column) => register(`column.${column}`));
    const bytes = csvFile([heads, ...certificates.map((certificate) => csvLine(certificate, words))]);
    const kinds = [{ name: 'CSV', extensions: ['csv'] }];
    tellSaving(await bridge.saveFile({ name: `${t('title')}.csv`, bytes, kinds }));
  };
  const icons = { size: 16, 'aria-hidden': true } as const;
  return (
    <>
      <VerifyActions>
        <Menu.Item
          component={Link}
          href={`${routes.voidCertificates}?${params}`}
          leftSection={<IconListDetails {...icons} />}
        >
          {register('printVoid')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileSpreadsheet {...icons} />} onClick={() => void save()}>
          {t('exportCsv')}
        </Menu.Item>
      </VerifyActions>
      <Button component={Link} href={routes.certificatesOfDay} leftSection={<IconPrinter {...icons} />}>
        {register('printDay')}
      </Button>
    </>
  );
};
