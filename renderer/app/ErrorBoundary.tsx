import { Button, Code, CopyButton, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/EmptyState.tsx';

interface BoundaryProps {
  readonly children: ReactNode;
  /** A change of it (another page) clears the error. */
  readonly resetKey: string;
}

interface BoundaryState {
  readonly report: string | null;
  readonly resetKey: string;
}

/** Catches what should be impossible on a screen and shows a report that can be copied. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { report: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { report: error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error) };
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return props.resetKey === state.resetKey ? null : { report: null, resetKey: props.resetKey };
  }

  override componentDidCatch(_error: Error, info: ErrorInfo): void {
    this.setState((state) => ({ report: `${state.report ?? ''}\n${info.componentStack ?? ''}` }));
  }

  override render(): ReactNode {
    return this.state.report === null ? this.props.children : <Crash report={this.state.report} />;
  }
}

const Crash = ({ report }: { readonly report: string }) => {
  const { t } = useTranslation('shell');
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
      <Code block style={{ maxHeight: 260, overflow: 'auto' }}>
        {report}
      </Code>
    </main>
  );
};
