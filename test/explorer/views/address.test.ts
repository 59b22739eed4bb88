import { describe, expect, test } from '@jest/globals';
import { EMPTY_VIEW, type View } from '../../../src/explorer/model/view.ts';
import { isWorthSaving, linkOf, savedAddress, savedView } from '../../../src/explorer/views/address.ts';

const VIEW: View = {
  ...EMPTY_VIEW,
  shown: ['clm_drones-shot-down', 'ent_russian-army'],
  selected: 'clm_drones-shot-down',
  search: 'drones & feu',
  layout: 'time',
  pinned: { 'ent_russian-army': { x: 1.5, y: -2 } },
};

describe('a saved view', () => {
  test('is the view that was saved', () => {
    expect(savedView(savedAddress(VIEW))).toEqual(VIEW);
    expect(savedAddress(VIEW)).not.toMatch(/^[/?#]/);
  });

  test('is the same where it is too large for a query string', () => {
    const shown = Array.from({ length: 600 }, (_, index) => `clm_claim-${index}`);
    expect(savedView(savedAddress({ ...VIEW, shown })).shown).toEqual(shown);
  });

  test('leads nowhere else, whatever stands in it', () => {
    expect(savedView('javascript:alert(1)')).toEqual(EMPTY_VIEW);
    expect(savedView('https://elsewhere.example/?show=x')).toEqual(EMPTY_VIEW);
  });

  test('is worth saving once something is in it', () => {
    expect(isWorthSaving(EMPTY_VIEW)).toBe(false);
    expect(isWorthSaving({ ...EMPTY_VIEW, search: 'x' })).toBe(false);
    expect(isWorthSaving(VIEW)).toBe(true);
    expect(linkOf('viw_1')).toBe('/view/viw_1');
  });
});
