import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { appHost, appOrigin, appScheme, productName } from '#bridge/origin.ts';

it('the origin and the product name never change, because all data hangs on them', () => {
  const packageJson: { productName: string; build: { productName: string; appId: string } } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  expect({ appScheme, appHost, appOrigin, productName }).toEqual({
    appScheme: 'app',
    appHost: 'fettle',
    appOrigin: 'app://fettle',
    productName: 'Fettle',
  });
  expect([packageJson.productName, packageJson.build.productName]).toEqual([productName, productName]);
});
