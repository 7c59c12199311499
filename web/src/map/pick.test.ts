import { describe, expect, it } from 'vitest';
import { targetOf } from './pick.ts';

describe('target of what is picked', () => {
  it('is the place of a node, none for a macro-region', () => {
    expect(targetOf({ kind: 'node', id: '340000', label: '' })).toBe('place:340000');
    expect(targetOf({ kind: 'node', id: 'central', label: '' })).toBeNull();
  });

  it('is what stands beside a place', () => {
    expect(targetOf({ kind: 'context', id: 'zones-340100', label: '' })).toBe('context:zones-340100');
  });

  it('is nothing for rows that are not imported and for branches that share a point', () => {
    expect(targetOf({ kind: 'row', label: '' })).toBeNull();
    expect(targetOf({ kind: 'branch', id: '', count: 3, name: '', isSpecialised: true })).toBeNull();
  });
});
