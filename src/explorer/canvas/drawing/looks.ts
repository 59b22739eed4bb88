import { isHearsay } from '../../model/facets.ts';
import type { NodeKind } from '../../model/view.ts';
import type { DrawnEdge } from '../../model/visible.ts';
import type { Token } from './palette.ts';

/** How a line is drawn: never told apart by its colour alone. */
export const PATTERNS = ['solid', 'dashed', 'dotted', 'double'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** What a line looks like. */
export interface EdgeLook {
  token: Token;
  pattern: Pattern;
  /** In pixels. */
  width: number;
  hasArrow: boolean;
  /** Marked by a crossed circle. */
  isDenied: boolean;
}

/** What a line looks like that stands for this. */
export function lookOf({ type, attribution }: Pick<DrawnEdge, 'type' | 'attribution'>): EdgeLook {
  const look = { pattern: 'solid', width: 2, hasArrow: true, isDenied: false } as const;
  if (type === 'relay') return { ...look, token: 'accent', width: 2.4 };
  if (type === 'print') return { ...look, token: 'document' };
  if (type === 'attribution' && attribution) return lookOfAttribution(attribution, look);
  if (type === 'contradicts') return { ...look, token: 'denied', pattern: 'double' };
  if (type === 'supports' || type === 'restates') return { ...look, token: 'claim', pattern: 'double' };
  if (type === 'appearsIn' || type === 'publishedBy')
    return { ...look, token: 'document', width: 1.2, hasArrow: false };
  return { ...look, token: 'line-strong', width: 1.2, hasArrow: false };
}

function lookOfAttribution(
  attribution: NonNullable<DrawnEdge['attribution']>,
  look: Omit<EdgeLook, 'token'>,
): EdgeLook {
  const isDenied = attribution.polarity === 'NEGATIVE';
  if (isHearsay(attribution))
    return { ...look, token: isDenied ? 'denied' : 'hearsay', pattern: 'dotted', width: 3, isDenied };
  if (isDenied) return { ...look, token: 'denied', pattern: 'dashed', width: 2.4, isDenied };
  if (attribution.role === 'RELAY') return { ...look, token: 'accent', width: 1.2 };
  if (attribution.form === 'OWN_VOICE') return { ...look, token: 'own-voice', pattern: 'double' };
  return { ...look, token: 'affirmed' };
}

/** The shapes of nodes, by their number in the program that draws them. */
export const SHAPES: Record<NodeKind, number> = { source: 0, entity: 1, claim: 2, document: 3 };

/** How strongly something is drawn while something else is looked at. */
export type Emphasis = 'chosen' | 'beside' | 'plain' | 'faint';

/** How much of its colour is left. */
export const STRENGTH: Record<Emphasis, number> = { chosen: 1, beside: 1, plain: 1, faint: 0.34 };
