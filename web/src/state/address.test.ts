import { expect, test } from 'vitest';
import { readAddress, viewAddress, writeAddress } from './address.ts';

test('the address of a view leaves out what is its reader’s own', () => {
  const address = 'view=transfers&region=340000&basis=in-place';
  const state = readAddress(
    `${address}&lang=en&theme=dark&camera=117,31,6&tool=story&story=s1&slide=2&sort=-year&find=x`,
  );
  expect(viewAddress(state)).toBe(address);
});

test('charts that lie over the map are part of the view', () => {
  const address = viewAddress(readAddress('view=transfers&tool=flow-charts&flowChart=chord'));
  expect(readAddress(address)).toMatchObject({ tool: 'flow-charts', flowChart: 'chord' });
});

test('what is as usual is not written', () => {
  expect(writeAddress(readAddress(''))).toBe('');
});
