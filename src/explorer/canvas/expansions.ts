import { ask } from '../client/client.ts';
import { nodeId } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import {
  AROUND_CLAIM,
  AROUND_DOCUMENT,
  AROUND_ENTITY,
  type AroundClaimAnswer,
  type AroundDocumentAnswer,
  type AroundEntityAnswer,
  AT_ONCE,
  MEMBERS,
  type MemberKind,
  type MembersAnswer,
} from './queries.ts';

/** What kinds of nodes can be drawn around one. */
export type ExpansionKind =
  | MemberKind
  | 'entity.wholes'
  | 'claim.documents'
  | 'document.publisher'
  | 'document.sources';

/** Nodes of one kind around another, and how many there are of them. */
export interface Expansion {
  kind: ExpansionKind;
  count: number;
  /** Which they are, where that is known already. */
  ids: readonly Id[] | null;
}

/** How many nodes of each kind there are around this one; kinds of which there are none are left out. @throws ApiError */
export async function expansionsOf(id: Id): Promise<Expansion[]> {
  const all = await counted(id);
  return all.filter(({ count }) => count > 0);
}

async function counted(id: Id): Promise<Expansion[]> {
  if (id.startsWith('clm_')) return aroundClaim((await ask<AroundClaimAnswer>(AROUND_CLAIM, { id })).claim);
  if (id.startsWith('doc_')) return aroundDocument((await ask<AroundDocumentAnswer>(AROUND_DOCUMENT, { id })).document);
  return aroundEntity((await ask<AroundEntityAnswer>(AROUND_ENTITY, { id })).entity);
}

function aroundEntity(entity: AroundEntityAnswer['entity']): Expansion[] {
  if (!entity) return [];
  const { source, about, claimants, parts, partOf } = entity;
  return [
    counts('entity.claims', source?.claims.totalCount),
    counts('entity.denials', source?.denials.totalCount),
    counts('entity.relayed', source?.relayed.totalCount),
    counts('entity.about', about.totalCount),
    counts('entity.claimants', claimants.totalCount),
    counts('entity.publications', source?.publications.totalCount),
    counts('entity.parts', parts.totalCount),
    lists(
      'entity.wholes',
      partOf.map(({ id }) => id),
    ),
  ];
}

function aroundClaim(claim: AroundClaimAnswer['claim']): Expansion[] {
  if (!claim) return [];
  return [
    counts('claim.sources', claim.sources.totalCount),
    counts('claim.deniers', claim.deniers.totalCount),
    counts('claim.relays', claim.relays.totalCount),
    counts('claim.entities', claim.entities.totalCount),
    counts('claim.relations', claim.relations.totalCount),
    lists(
      'claim.documents',
      claim.attributions.nodes.map(({ document }) => document.id),
    ),
  ];
}

function aroundDocument(document: AroundDocumentAnswer['document']): Expansion[] {
  if (!document) return [];
  return [
    counts('document.claims', document.claims.totalCount),
    lists(
      'document.sources',
      document.attributions.nodes.map(({ source }) => source.id),
    ),
    lists('document.publisher', document.publisher ? [document.publisher.id] : []),
  ];
}

function counts(kind: ExpansionKind, count = 0): Expansion {
  return { kind, count, ids: null };
}

function lists(kind: ExpansionKind, all: readonly Id[]): Expansion {
  const ids = [...new Set(all.map(nodeId))];
  return { kind, count: ids.length, ids };
}

/** Nodes of one kind, the first of them by name, and how many there are; with `words`, of those in which they occur. @throws ApiError */
export async function membersOf(
  id: Id,
  { kind, ids }: Expansion,
  words: string | null = null,
): Promise<{ ids: Id[]; count: number }> {
  if (ids) return { ids: ids.slice(0, AT_ONCE), count: ids.length };
  const answer = await ask<MembersAnswer>(MEMBERS[kind as MemberKind], { id, words });
  const members = answer.of?.members ?? answer.members;
  return { ids: members?.nodes.map((node) => nodeId(node.id)) ?? [], count: members?.totalCount ?? 0 };
}

/** Whether what there is of a kind can be narrowed by words. */
export function canNarrow({ kind }: Expansion): boolean {
  return kind in MEMBERS && MEMBERS[kind as MemberKind].includes('$words');
}
