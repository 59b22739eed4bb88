import type { Id, Point } from '../view.ts';

/** The stations of what is said on its way to the reader; a relay may be followed by further ones. */
export const STATIONS = ['about', 'claim', 'origin', 'relay', 'document', 'publisher'] as const;
export type Station = (typeof STATIONS)[number];

/** What is written at the edge of the drawing over its columns: a time (null for an unknown one), or a station of a chain. */
export type Mark = { from: number; to: number } & ({ time: string | null } | { station: Station });

/** Where nodes stand, and what is written at the edge to tell it. */
export interface Arrangement {
  places: Map<Id, Point>;
  marks: Mark[];
  /** Lines that are bent, so that they do not run through what stands between their ends. */
  bends: ReadonlyMap<string, number>;
}
