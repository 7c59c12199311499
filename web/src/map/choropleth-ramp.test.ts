import { describe, expect, it } from 'vitest';
import { choroplethClasses, choroplethClassOf, coverageScale, gapScale } from './choropleth-ramp.ts';
import { blend, parseHex } from './colour.ts';

function luminance(colour: string): number {
  const [red, green, blue] = parseHex(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('choropleth classes', () => {
  it('cover [0, 1] without gap in six steps', () => {
    const classes = choroplethClasses('light', coverageScale);
    expect(classes).toHaveLength(6);
    expect(classes[0]?.from).toBe(0);
    expect(classes.at(-1)?.to).toBe(1);
    for (const [index, { from }] of classes.entries()) {
      if (index > 0) expect(from).toBe(classes[index - 1]?.to);
    }
  });

  it('darken with the rate by day and lighten by night', () => {
    const day = choroplethClasses('light', coverageScale).map(({ colour }) => luminance(colour));
    const night = choroplethClasses('dark', coverageScale).map(({ colour }) => luminance(colour));
    expect(day).toEqual([...day].sort((left, right) => right - left));
    expect(night).toEqual([...night].sort((left, right) => left - right));
  });

  it('keep the ends of the ramp where there are fewer of them', () => {
    const all = choroplethClasses('light', coverageScale);
    const three = choroplethClasses('light', { ...coverageScale, breaks: [0.2, 0.5] });
    expect(three).toHaveLength(3);
    expect(three[0]?.colour).toBe(all[0]?.colour);
    expect(three[2]?.colour).toBe(all[5]?.colour);
    expect(choroplethClasses('light', { ...coverageScale, breaks: [] })).toHaveLength(1);
  });

  it('of gaps never share a colour with those of service, but for the faint lowest', () => {
    const service = choroplethClasses('light', coverageScale).map(({ colour }) => colour);
    const gaps = choroplethClasses('light', gapScale).map(({ colour }) => colour);
    expect(gaps.filter((colour) => service.includes(colour))).toEqual([]);
  });

  it('put a rate on an edge into the upper class, and nothing measured into none', () => {
    expect(choroplethClassOf(0, coverageScale)).toBe(0);
    expect(choroplethClassOf(0.1, coverageScale)).toBe(1);
    expect(choroplethClassOf(0.79, coverageScale)).toBe(4);
    expect(choroplethClassOf(1, coverageScale)).toBe(5);
    expect(choroplethClassOf(null, coverageScale)).toBeNull();
  });
});

describe('blend', () => {
  it('mixes channel by channel', () => {
    // 0.25 × 255 + 0.75 × 0 = 63.75 → 64 = 0x40
    expect(blend('#ffffff', '#000000', 0.25)).toBe('#404040');
    expect(blend('#0e6873', '#ffffff', 1)).toBe('#0e6873');
  });

  it('names a colour it cannot read', () => {
    expect(() => parseHex('teal')).toThrow('got teal');
  });
});
