import { useEffect, useRef, useState } from 'react';
import type { Certificate } from '#domain/certificate.ts';
import type { Settings } from '#domain/settings.ts';
import styles from './CertificatePile.module.css';
import { CertificateSheet } from './CertificateSheet.tsx';
import { paperReady } from './printFonts.ts';
import { pagesTaken } from './sheetPages.ts';

interface CertificatePileProps {
  readonly certificates: readonly Certificate[];
  readonly paper: Settings['paper'];
}

const none: ReadonlyMap<string, number> = new Map();

/**
 * Several certificates to be printed in one go, each on its own pages and numbered by itself. How many pages each takes
 * is measured on the sheets as they lie here, once their fonts and pictures are read.
 */
export const CertificatePile = ({ certificates, paper }: CertificatePileProps) => {
  const pile = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(none);
  useEffect(() => {
    let isCurrent = true;
    void paperReady().then(() => {
      if (!isCurrent || pile.current === null) return;
      const sheets = [...pile.current.querySelectorAll<HTMLElement>('[data-certificate]')].flatMap((root) => {
        const sheet = root.querySelector<HTMLElement>('article');
        const form = sheet?.parentElement?.dataset['form'] ?? '';
        return sheet === null ? [] : [{ id: root.dataset['certificate'] ?? '', sheet, form }];
      });
      if (sheets.length !== certificates.length) return;
      const counts = pagesTaken(sheets, paper);
      setPages(new Map(sheets.map(({ id }, index) => [id, counts[index] ?? 1])));
    });
    return () => {
      isCurrent = false;
    };
  }, [certificates, paper]);
  return (
    <div ref={pile} className={styles['pile']} data-measured={certificates.every(({ id }) => pages.has(id))}>
      {certificates.map((certificate) => (
        <CertificateSheet
          key={certificate.id}
          certificate={certificate}
          paper={paper}
          pages={pages.get(certificate.id) ?? 1}
        />
      ))}
    </div>
  );
};
