import { describe, expect, test } from 'vitest';
import type { Picture } from './shape.ts';
import { path, text } from './shapes.ts';
import { writeSvg } from './write-svg.ts';

const long = `M0 0${'L10 10'.repeat(40)}Z`;

const picture: Picture = {
  width: 100,
  height: 50,
  background: '#FFFFFF',
  shapes: [
    path(long, { fill: '#112233' }),
    path(long, { stroke: '#445566', strokeWidth: 2, dash: [3, 2], opacity: 0.5 }),
    text('安徽 & <合肥>', [10, 20], { size: 12, colour: '#000000', halo: '#FFFFFF' }),
  ],
};

describe('picture as SVG', () => {
  const svg = writeSvg(picture, { id: 'a', title: '安徽' });

  test('says a long outline once, however often it is drawn', () => {
    expect(svg.split(long)).toHaveLength(2);
    expect(svg).toContain('<use href="#a-0" fill="#112233"/>');
    expect(svg).toContain('stroke-dasharray="3 2" opacity="0.5"');
  });

  test('writes words as text, with what would be markup written out', () => {
    expect(svg).toContain('安徽 &amp; &lt;合肥&gt;</text>');
    expect(svg).toContain('paint-order="stroke"');
  });

  test('is the same text for the same picture', () => {
    expect(writeSvg(picture, { id: 'a', title: '安徽' })).toBe(svg);
  });
});
