import type {
  AttributionCardFragment,
  ClaimPanelQuery,
  ClaimTextFragment,
  DocumentReadingQuery,
  DocumentRefFragment,
  EntityNameFragment,
  EntityPanelQuery,
  HighlightFragment,
  VerdictLineFragment,
} from './attribution.generated.ts';

/** How many attributions come at once. */
export const AT_ONCE = 50;

/** An entity or a source by its name. */
export type Named = EntityNameFragment;
/** A claim's words in the languages that there are. */
export type ClaimText = ClaimTextFragment;
/** A document as others refer to it; `textHash` is null where the text is not known. */
export type DocumentRef = DocumentRefFragment;
/** An attribution, as its card shows it. */
export type Attribution = AttributionCardFragment;
/** One step from the origin to the publication. */
export type Step = Attribution['chain'][number];
/** An attribution as the text of its document needs it. */
export type Highlight = HighlightFragment;
/** A fact-checker's published rating. */
export type Verdict = VerdictLineFragment;
/** A claim as the panel shows it. */
export type ClaimDetails = NonNullable<ClaimPanelQuery['claim']>;
/** Sources of a claim that count as one. */
export type Origin = ClaimDetails['origins'][number];
/** An entity as the panel shows it. */
export type EntityDetails = NonNullable<EntityPanelQuery['entity']>;
/** A document with its text and the first of the attributions in it. */
export type DocumentWords = NonNullable<DocumentReadingQuery['document']>;
/** A document without its text. */
export type DocumentDetails = Omit<DocumentWords, 'text' | 'dropped' | 'attributions'>;
/** How and when something is said. */
export type Manner = Pick<
  Attribution,
  | 'speechAct'
  | 'form'
  | 'certainty'
  | 'polarity'
  | 'basis'
  | 'hedge'
  | 'medium'
  | 'saidFrom'
  | 'saidTo'
  | 'saidPrecision'
  | 'section'
>;
