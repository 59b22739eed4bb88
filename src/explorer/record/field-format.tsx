import { useMemo } from 'react';
import type { Key } from '../i18n/catalogue.ts';
import { useText } from '../i18n/text-context.tsx';
import { ENUM_OF } from './enums.ts';

const NAMED = [
  'speechAct',
  'form',
  'certainty',
  'polarity',
  'basis',
  'hedge',
  'section',
  'medium',
  'saidFrom',
  'saidTo',
  'saidPrecision',
  'status',
  'endedAt',
  'spans',
  'text',
  'language',
  'translations',
  'tense',
  'alternateName',
  'ratingValue',
  'bestRating',
  'worstRating',
  'rating',
  'url',
  'publishedAt',
  'issuer',
  'claim',
  'cites',
  'supersedes',
  'source',
  'targets',
  'onBehalfOf',
  'nestedIn',
  'about',
  'happenedFrom',
  'happenedTo',
  'happenedPrecision',
] as const;
const TIMES: readonly string[] = ['saidFrom', 'saidTo', 'happenedFrom', 'happenedTo', 'endedAt', 'publishedAt'];

/** How fields and their values are shown. */
export interface FieldFormat {
  fieldName(field: string): string;
  value(field: string, value: unknown): string;
}

/** How fields and their values are shown. */
export function useFieldFormat(): FieldFormat {
  const { t, word, date, list } = useText();
  return useMemo(() => {
    const one = (value: unknown): string => {
      if (typeof value !== 'object' || value === null) return String(value);
      const { exact, text, language, part } = value as Record<string, string | undefined>;
      if (exact !== undefined && part !== undefined) return `${word('SpanPart', part)} – ${exact}`;
      return text !== undefined && language !== undefined ? `${text} (${language})` : JSON.stringify(value);
    };
    return {
      fieldName: (field) => {
        const known = NAMED.find((name) => name === field);
        return known ? t(`record.field.${known}` satisfies Key) : field;
      },
      value: (field, value) => {
        if (value === null || value === undefined || value === '') return t('record.nothing');
        if (Array.isArray(value)) return value.length === 0 ? t('record.nothing') : list(value.map(one));
        const of = ENUM_OF[field];
        if (of && typeof value === 'string') return word(of, value);
        return TIMES.includes(field) && typeof value === 'string' ? date(value) : one(value);
      },
    };
  }, [t, word, date, list]);
}
