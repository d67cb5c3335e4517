import { beforeEach, expect, it } from 'vitest';
import { Link, useLocation, useSearchParams } from 'wouter';
import { showScreen } from '#tests/support/screen.tsx';

beforeEach(() => {
  location.hash = '';
});

const Place = () => {
  const [path, navigate] = useLocation();
  const [params, setParams] = useSearchParams();
  return (
    <>
      <output>{`${path} ${params.get('state') ?? '-'}`}</output>
      <Link href="/orders?state=open">Orders</Link>
      <button type="button" onClick={() => setParams({ state: 'done' })}>
        Filter
      </button>
      <button type="button" onClick={() => navigate('/settings', { replace: true })}>
        Settings
      </button>
    </>
  );
};

it('path and filters live behind the #; going on leaves the filters behind, going back brings them again', async () => {
  const screen = await showScreen(<Place />);
  const place = screen.getByRole('status');
  await expect.element(place).toHaveTextContent('/ -');
  await screen.getByRole('link', { name: 'Orders' }).click();
  await expect.element(place).toHaveTextContent('/orders open');
  expect(location.hash).toBe('#/orders?state=open');
  await screen.getByRole('button', { name: 'Filter' }).click();
  await expect.element(place).toHaveTextContent('/orders done');
  await screen.getByRole('button', { name: 'Settings' }).click();
  await expect.element(place).toHaveTextContent('/settings -');
  history.back();
  await expect.element(place).toHaveTextContent('/orders open');
});
