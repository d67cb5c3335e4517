import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '#app/ErrorBoundary.tsx';
import { showScreen } from '#tests/support/screen.tsx';

beforeEach(() => {
  // React reports what it catches; here it is meant to happen.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const Broken = () => {
  throw new TypeError('levels is not iterable');
};

it('what should be impossible is shown as a report that can be copied', async () => {
  const screen = await showScreen(
    <ErrorBoundary resetKey="/a">
      <Broken />
    </ErrorBoundary>,
  );
  await expect.element(screen.getByText('Something went wrong on this screen')).toBeVisible();
  await expect.element(screen.getByText(/levels is not iterable/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Copy report' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Load again' })).toBeVisible();
});

const Pages = () => {
  const [key, setKey] = useState('/a');
  return (
    <>
      <button type="button" onClick={() => setKey('/b')}>
        Elsewhere
      </button>
      <ErrorBoundary resetKey={key}>{key === '/a' ? <Broken /> : <p>All is well</p>}</ErrorBoundary>
    </>
  );
};

it('another page is shown in its place', async () => {
  const screen = await showScreen(<Pages />);
  await expect.element(screen.getByRole('alert')).toBeVisible();
  await screen.getByRole('button', { name: 'Elsewhere' }).click();
  await expect.element(screen.getByText('All is well')).toBeVisible();
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});
