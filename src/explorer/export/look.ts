import type { NodeKind } from '../model/view.ts';
import type { ExportedEdge } from './gather.ts';

/** On white paper: the colours of the light theme. */
export const COLOURS: Readonly<Record<NodeKind, string>> = {
  source: '#2457a6',
  claim: '#8f5200',
  entity: '#35702f',
  document: '#75438a',
};

/** The outline of each kind of node within a circle of radius 10 around 0, as a path. */
export const SHAPES: Readonly<Record<NodeKind, string>> = {
  source: 'M-8 0A8 8 0 1 1 8 0A8 8 0 1 1-8 0Z',
  entity: 'M0-10L10 0L0 10L-10 0Z',
  claim: 'M-9-8H9V5H0L-5 9V5H-9Z',
  document: 'M-7-9H3L7-5V9H-7Z',
};

/** How a line is drawn. */
export interface LineLook {
  colour: string;
  width: number;
  /** Lengths of dash and gap; none for a whole line. */
  dash: readonly number[];
}

/** Denials are red and dashed, hearsay brown and dotted: told apart without colour too. */
export function lookOf({ type, attribution }: ExportedEdge): LineLook {
  if (type !== 'attribution' || !attribution) return { colour: '#877e6f', width: 1, dash: [] };
  if (attribution.polarity === 'NEGATIVE') return { colour: '#b3261e', width: 2, dash: [8, 4] };
  const isHearsay = attribution.basis === 'TOLD' || attribution.certainty === 'POSSIBLE';
  return isHearsay ? { colour: '#8f5200', width: 2, dash: [2, 4] } : { colour: '#3d3a35', width: 2, dash: [] };
}

/** A name as long as it may stand in a picture. */
export function shortened(label: string, most = 48): string {
  const signs = [...label];
  return signs.length <= most
    ? label
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
