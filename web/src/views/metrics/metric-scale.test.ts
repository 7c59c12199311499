import { describe, expect, it } from 'vitest';
import { choroplethClasses, choroplethClassOf } from '../../map/choropleth-ramp.ts';
import { metricScale } from './metric-scale.ts';

describe('scale of a metric', () => {
  it('puts every region measured into one class and those not measured into none', () => {
    const values = [0, 0.125, 0.3, 0.364, 0.5, 0.7, 1.26, 2, 5.12, null];
    const scale = metricScale('access', values);
    const found = values.map((value) => choroplethClassOf(value, scale));
    expect(found.filter((each) => each === null)).toHaveLength(1);
    const classes = choroplethClasses('light', scale);
    expect(found.every((each) => each === null || each < classes.length)).toBe(true);
    expect(classes.at(-1)?.to).toBe(5.12);
  });

  it('starts at one bank', () => {
    expect(metricScale('concentration', [1, 1, 2.5, 4.1]).bottom).toBe(1);
  });

  it('stands where nothing is measured', () => {
    expect(metricScale('access', [null, null])).toMatchObject({ breaks: [], bottom: 0, top: 0 });
    expect(metricScale('concentration', [])).toMatchObject({ breaks: [], bottom: 1, top: 1 });
  });
});
