import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { safeFileName } from '#bridge/fileName.ts';
import type { Settings } from '#domain/settings.ts';
import { bridge } from '#platform/bridge.ts';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import { sheetsReady } from './printFonts.ts';

/** What the printer and the file are told of a paper. */
export interface Paper {
  /** Name of the PDF, before it is made safe and without its ending. */
  readonly name: string;
  readonly isLandscape: boolean;
  readonly size: Settings['paper'] | 'A3';
}

/** The two ways from the screen to paper. Fonts, pictures and page numbers are waited for: printing before would embed a stand-in. */
export const usePaper = ({ name, isLandscape, size }: Paper) => {
  const { t } = useTranslation();
  const announce = useProblemNotice();
  const savePdf = async () => {
    await sheetsReady();
    const fileName = safeFileName(name, 'pdf', 'fettle');
    const saved = await bridge.printPdf({ fileName, landscape: isLandscape, pageSize: size });
    if (!saved.ok) announce(saved.problems);
    else if (saved.value.outcome === 'saved')
      notifications.show({ message: t('pdfSaved', { name: saved.value.name }) });
  };
  const print = async () => {
    await sheetsReady();
    const printed = await bridge.printPage();
    if (!printed.ok) announce(printed.problems);
  };
  return { savePdf, print };
};
