import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, coerceInputValue, type GraphQLInputObjectType } from 'graphql';
import {
  ASKS,
  attributionsOf,
  type Filled,
  type Fillings,
  fill,
  fillWith,
  isAsk,
  isComplete,
  slotsOf,
  toAsked,
} from '../../../src/explorer/search/questions.ts';

const SCHEMA = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'), {
  assumeValidSDL: true,
});
const seoul = { value: 'ent_seoul', label: 'Seoul' };
const troops = { value: 'clm_troops', label: 'North Korea has sent troops' };
const VALUES = { source: seoul, about: seoul, start: seoul, end: troops, claim: troops } as const;
const day = { value: '2024-11-18', label: '2024-11-18' };
const article = { value: 'doc_article', label: 'Qui dit quoi' };
const all: Fillings = { ...VALUES, document: article, from: day, to: day };

function filledUp(ask: Filled['ask']): Filled {
  return slotsOf(ask).reduce<Filled>((filled, { name }) => fill(filled, name, all[name] ?? null), {
    ask,
    fillings: {},
  });
}

describe('filling a question', () => {
  test('is done when every place that must be filled is', () => {
    const open: Filled = { ask: 'saidAbout', fillings: {} };
    expect(isComplete(open)).toBe(false);
    expect(isComplete(fill(open, 'about', seoul))).toBe(false);
    const filled = fill(open, 'source', seoul);
    expect(isComplete(filled)).toBe(true);
    expect(isComplete(fill(filled, 'source', null))).toBe(false);
    expect(isComplete({ ask: 'hearsay', fillings: {} })).toBe(true);
  });

  test('puts a thing into the first empty place that it fits', () => {
    const once = fillWith({ ask: 'path', fillings: {} }, 'claim', troops);
    expect(once.fillings).toEqual({ start: troops });
    expect(fillWith(once, 'source', seoul).fillings).toEqual({ start: troops, end: seoul });
    expect(fillWith({ ask: 'saidAbout', fillings: { source: seoul } }, 'source', seoul).fillings.about).toEqual(seoul);
    expect(fillWith({ ask: 'saidAbout', fillings: {} }, 'entity', seoul).fillings).toEqual({ about: seoul });
    expect(fillWith({ ask: 'whoDenies', fillings: {} }, 'source', seoul).fillings).toEqual({});
    expect(fillWith({ ask: 'saidIn', fillings: {} }, 'document', article).fillings).toEqual({ document: article });
  });

  test('is kept by ids and days, in the order of its places', () => {
    expect(toAsked({ ask: 'saidAbout', fillings: { from: day, about: seoul, source: seoul } })).toEqual({
      ask: 'saidAbout',
      slots: { source: 'ent_seoul', about: 'ent_seoul', from: '2024-11-18' },
    });
    expect(ASKS.every(isAsk)).toBe(true);
    expect(isAsk('constructor')).toBe(false);
    expect(isAsk('why')).toBe(false);
  });
});

describe('what a question asks of the API', () => {
  test.each(ASKS.filter((ask) => ask !== 'path'))('%s is a filter that the schema knows', (ask) => {
    const attributions = attributionsOf(toAsked(filledUp(ask)));
    const type = SCHEMA.getType('AttributionFilter') as GraphQLInputObjectType;
    const faults: string[] = [];
    coerceInputValue(attributions?.filter, type, (_path, _value, error) => faults.push(error.message));
    expect(faults).toEqual([]);
  });

  test('keeps to one saying: who, about what and when', () => {
    expect(attributionsOf(toAsked(filledUp('saidAbout')))?.filter).toEqual({
      source: ['ent_seoul'],
      about: ['ent_seoul'],
      saidFrom: '2024-11-18',
      saidTo: '2024-11-18',
    });
    expect(attributionsOf(toAsked({ ask: 'saidAbout', fillings: { source: seoul } }))?.filter).toEqual({
      source: ['ent_seoul'],
    });
  });

  test('tells a denial from an assertion, and counts no publisher that left its source out', () => {
    expect(attributionsOf(toAsked(filledUp('whoDenies')))?.filter).toEqual({
      claim: ['clm_troops'],
      polarity: ['NEGATIVE'],
    });
    expect(attributionsOf(toAsked(filledUp('whoClaims')))?.filter).toEqual({
      claim: ['clm_troops'],
      polarity: ['POSITIVE'],
      role: ['ORIGIN'],
      sourceDropped: false,
    });
  });

  test('is nothing while it cannot be asked', () => {
    for (const ask of ['saidAbout', 'whoClaims', 'whoDenies', 'comesFrom', 'saidIn', 'path']) {
      expect(attributionsOf({ ask, slots: {} })).toBeNull();
    }
    expect(attributionsOf({ ask: 'why', slots: {} })).toBeNull();
  });
});
