import type {
  AttributionLineFragment,
  ClaimHistoryQuery,
  ClaimsOfSourceQuery,
  EntityAccountsQuery,
  EntityOverviewQuery,
  SourceAttributionsQuery,
  SourceOverviewQuery,
} from './pages.generated.ts';

/** An attribution, as lists and tables show it. */
export type AttributionLine = AttributionLineFragment;
/** An attribution on the page of its source. */
export type SourceAttribution = NonNullable<SourceAttributionsQuery['source']>['attributions']['nodes'][number];
/** A source without its attributions. */
export type SourceDetails = NonNullable<SourceOverviewQuery['source']>;
/** A claim with the entities in it. */
export type ClaimNaming = SourceDetails['denials']['nodes'][number];
/** A claim of a source: how often it is said by anybody, whom it is about, what contradicts it. */
export type ClaimOfSource = NonNullable<ClaimsOfSourceQuery['source']>['claims']['nodes'][number];
/** An entity without the claims about it. */
export type EntityHead = NonNullable<EntityOverviewQuery['entity']>;
/** A claim about an entity, with who says or denies it. */
export type ClaimAbout = NonNullable<EntityAccountsQuery['entity']>['claims']['nodes'][number];
/** An attribution, as a cell of the accounts needs it. */
export type Stance = ClaimAbout['node']['attributions']['nodes'][number];
/** Since when a claim is recorded, and its changes. */
export type ClaimRecord = NonNullable<ClaimHistoryQuery['claim']>;
/** A recorded change. */
export type Revision = ClaimRecord['revisions']['nodes'][number];
