import { Button, Code, CopyButton, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultDetail } from '#bridge/faultDetail.ts';
import { logFault } from '#platform/log.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { reportOn } from './reportOn.ts';

interface BoundaryProps {
  readonly children: ReactNode;
  /** A change of it (another page) clears the error. */
  readonly resetKey: string;
}

interface BoundaryState {
  readonly fault: string | null;
  readonly resetKey: string;
}

/** Catches what should be impossible on a screen and shows a report that can be copied. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { fault: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { fault: faultDetail(error) };
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return props.resetKey === state.resetKey ? null : { fault: null, resetKey: props.resetKey };
  }

  override componentDidCatch(error: Error): void {
    logFault('screen.fault', error);
  }

  override render(): ReactNode {
    return this.state.fault === null ? this.props.children : <Crash fault={this.state.fault} />;
  }
}

const Crash = ({ fault }: { readonly fault: string }) => {
  const { t } = useTranslation('shell');
  const [report, setReport] = useState(fault);
  useEffect(() => {
    let isCurrent = true;
    void reportOn(fault).then((gathered) => {
      if (isCurrent) setReport(gathered);
    });
    return () => {
      isCurrent = false;
    };
  }, [fault]);
  return (
    <main role="alert" style={{ padding: 20 }}>
      <EmptyState
        icon={<IconAlertTriangle size={26} />}
        action={
          <Group>
            <CopyButton value={report}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? t('copied') : t('copyReport')}
                </Button>
              )}
            </CopyButton>
            <Button onClick={() => location.reload()}>{t('reloadButton')}</Button>
          </Group>
        }
      >
        <strong>{t('crashTitle')}</strong>
        <br />
        {t('crash')}
      </EmptyState>
      <Code block tabIndex={0} style={{ maxHeight: 260, overflow: 'auto' }}>
        {report}
      </Code>
    </main>
  );
};
