import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Value } from '../../../src/graph/engine.ts';
import {
  idsOf,
  PROBE_RATING,
  PROBE_RECORDED,
  PROBE_SPANS,
  PROBE_TEXT,
  type ProbeName,
  probeUrl,
  probeWord,
} from './probes.ts';

/** The probe whose id an argument, a filter's field or an input's field takes; by name, by type and name, by mutation or enum value too. */
const PROBE_OF: Record<string, ProbeName> = {
  source: 'ministry',
  entity: 'ministry',
  publisher: 'paper',
  issuer: 'agency',
  about: 'ministry',
  partOf: 'state',
  target: 'place',
  sourceWithin: 'state',
  aboutAll: 'ministry',
  aboutWithin: 'state',
  locatedIn: 'place',
  onBehalfOf: 'state',
  targets: 'place',
  claim: 'main',
  document: 'article',
  cites: 'communique',
  attribution: 'said',
  nestedIn: 'outer',
  supersedes: 'newest',
  verdict: 'verdict',
  revision: 'revision',
  savedView: 'view',
  node: 'main',
  'Query.paths.from': 'ministry',
  'Query.paths.to': 'article',
  'RelayInput.source': 'agency',
  'ClaimRelationInput.from': 'other',
  'ClaimRelationInput.to': 'third',
  'RESTATES ClaimRelationInput.from': 'third',
  'RESTATES ClaimRelationInput.to': 'apart',
  'RecordCopyInput.from': 'communique',
  'RecordCopyInput.to': 'article',
  'RecordDerivationInput.from': 'leaked',
  'RecordDerivationInput.to': 'said',
  'UpdateEntityInput.id': 'army',
  'UpdateDocumentInput.id': 'communique',
  'UpdateMembershipInput.id': 'local',
  'UpdateMembershipInput.whole': 'state',
  'UpdateClaimInput.id': 'other',
  'UpdateAttributionInput.id': 'proposed',
  'UpdateAttributionInput.source': 'agency',
  'RevertRevisionInput.id': 'revision',
  'RetractAttributionInput.id': 'said',
  'VerdictInput.supersedes': 'otherVerdict',
  'UpdateVerdictInput.id': 'laterVerdict',
  'RetractVerdictInput.id': 'earlierVerdict',
  'recordAttributions RecordAttributionInput.claim': 'other',
};

/** Values that their type does not tell, by name or by type and name; `new` tells apart what is recorded. */
const VALUES: Record<string, (space: string, isNew: string) => Value> = {
  text: (space) => probeWord(space),
  query: (space) => probeWord(space),
  url: (space) => probeUrl(space),
  language: () => 'en',
  'Query.nodes.ids': (space) => Object.values(idsOf(space)),
  'Query.paths.atMost': () => 4,
  'Query.paths.first': () => 3,
  'ClaimFilter.not': (space) => ({ source: [idsOf(space).agency], hasNamedOrigin: true, speechAct: ['DENY'] }),
  'AttributionFilter.not': (space) => ({ about: [idsOf(space).place], speechAct: ['DENY'] }),
  'SourceFilter.not': (space) => ({ claim: [idsOf(space).other], kind: ['MEDIA'] }),
  'EntityFilter.not': (space) => ({ locatedIn: [idsOf(space).place] }),
  'DocumentFilter.not': (space) => ({ publisher: [idsOf(space).agency] }),
  'VerdictFilter.not': () => ({ superseded: true }),
  version: () => 1,
  reason: () => 'a probe',
  key: (space, isNew) => `${space}-${isNew}`,
  name: (space, isNew) => `New ${space} ${isNew}`,
  title: (space, isNew) => `New ${space} ${isNew}`,
  aliases: (space, isNew) => [`${space} ${isNew}, too`],
  description: () => 'a probe',
  wikidataId: (space, isNew) => `Q${1 + numberOf(`${space} ${isNew}`)}`,
  medium: () => 'radio',
  quote: () => 'it was so',
  at: () => 20,
  minOrigins: () => 0,
  maxOrigins: () => 9,
  start: () => 0,
  end: () => 9,
  archiveUrl: () => 'https://archive.example/a',
  ratingValue: () => '1',
  bestRating: () => '5',
  worstRating: () => '0',
  alternateName: () => 'True',
  'ClaimFilter.rating': () => [PROBE_RATING],
  'RevisionFilter.by': () => ['somebody'],
  'VerdictFilter.rating': () => [PROBE_RATING],
  'ClaimInput.text': (space, isNew) => `It is so, ${space} ${isNew}`,
  'TranslationInput.text': (space, isNew) => `C’est ainsi, ${space} ${isNew}`,
  'UpdateClaimInput.text': (space, isNew) => `It was otherwise, ${space} ${isNew}`,
  'DocumentInput.text': (space, isNew) => `${PROBE_TEXT} ${space} ${isNew}`,
  'DocumentInput.url': (space, isNew) => `${probeUrl(space)}/${isNew}`,
  'VerdictInput.url': (space, isNew) => `${probeUrl(space)}/${isNew}`,
  'UpdateVerdictInput.url': (space, isNew) => `${probeUrl(space)}/${isNew}`,
  'RecordAttributionInput.spans': () => PROBE_SPANS.said,
  'UpdateAttributionInput.spans': () => PROBE_SPANS.said,
  'RelayInput.spans': () => PROBE_SPANS.relayed,
  'RecordAttributionInput.status': () => 'ACCEPTED',
  'UpdateAttributionInput.status': () => 'ACCEPTED',
  'RecordCopyInput.status': () => 'ACCEPTED',
  'RecordDerivationInput.status': () => 'ACCEPTED',
  'VerdictInput.status': () => 'ACCEPTED',
  'UpdateVerdictInput.status': () => 'ACCEPTED',
  // Its issuer changes, and a verdict supersedes only one of its own issuer.
  'UpdateVerdictInput.supersedes': () => null,
  'RecordAttributionInput.form': () => 'INDIRECT',
  'UpdateAttributionInput.form': () => 'INDIRECT',
  'SaveViewInput.address': (space, isNew) => `q=${space}-${isNew}`,
};

/** Different texts have different numbers, as good as always. */
function numberOf(text: string): number {
  let number = 7;
  for (const character of text) number = (number * 31 + (character.codePointAt(0) ?? 0)) % 1_000_000_007;
  return number;
}

/** How inputs are filled in: with what is stored already or with new things, and what differs from the values above. */
export interface Filling {
  refs: 'id' | 'new';
  mutation: string;
  /** What differs, by type and name; null leaves a field out. */
  given: Record<string, Value>;
}

const PLAIN: Filling = { refs: 'id', mutation: '', given: {} };

/** Values of arguments and inputs, about the probes of one space. */
export class Values {
  readonly #space: string;
  readonly #ids: Record<ProbeName, string>;
  #count = 0;

  constructor(space: string) {
    this.#space = space;
    this.#ids = idsOf(space);
  }

  /** The id that an argument or field of this name takes. @throws Error that tells what to add where none is known */
  id(coordinate: string, { mutation, given }: Filling = PLAIN): string {
    // A field of `Query` takes the id of what it is named after.
    const named = coordinate.replace(/^Query\.(\w+)\.id$/, '$1');
    const special = [mutation, ...Object.values(given)].map((value) => PROBE_OF[`${value} ${coordinate}`]);
    const probe = special.find((each) => each) ?? PROBE_OF[coordinate] ?? PROBE_OF[nameOf(named)];
    if (!probe) throw unknown(coordinate, 'ID', 'the probe whose id it takes to PROBE_OF');
    return this.#ids[probe];
  }

  /** A value that fits. @throws Error that tells what to add where none is known */
  of(coordinate: string, type: GraphQLInputType, filling: Filling = PLAIN): Value {
    const special = filling.given[coordinate] ?? this.#special(coordinate, filling);
    if (special !== undefined) return special;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const member = nullable.ofType as GraphQLInputType;
      const named = getNamedType(member);
      if (isEnumType(named)) return named.getValues().map(({ name }) => name);
      return [this.of(coordinate, member, filling)];
    }
    const named = getNamedType(type);
    if (isEnumType(named)) return named.getValues()[0]?.name ?? null;
    if (named.name === 'ID') return this.id(coordinate, filling);
    if (named.name === 'Boolean') return true;
    if (named.name === 'DateTime') return '2024-11-28';
    if (named.name === 'RecordedTime') return PROBE_RECORDED;
    if (isInputObjectType(named)) return this.#input(coordinate, named, filling);
    throw unknown(coordinate, String(type), 'one to VALUES');
  }

  #special(coordinate: string, { mutation }: Filling): Value | undefined {
    const value = VALUES[coordinate] ?? VALUES[nameOf(coordinate)];
    return value?.(this.#space, `${mutation.toLowerCase()}-${this.#count++}`);
  }

  #input(coordinate: string, type: ReturnType<typeof getNamedType>, filling: Filling): Value {
    if (!isInputObjectType(type)) throw new TypeError(`${type} is no input`);
    const fields = Object.values(type.getFields());
    if (type.isOneOf) {
      const field = type.getFields()[filling.refs];
      if (filling.refs === 'id' || !field) return { id: this.id(coordinate, filling) };
      // What is new refers to what is stored, or there would be no end.
      return { new: this.of(`${type.name}.new`, field.type, { ...filling, refs: 'id' }) };
    }
    return Object.fromEntries(
      fields
        .filter(({ name }) => filling.given[`${type.name}.${name}`] !== null)
        .map((field) => [field.name, this.of(`${type.name}.${field.name}`, field.type, filling)]),
    );
  }

  /** Values of the arguments that must be given. */
  required(coordinate: string, args: readonly { name: string; type: GraphQLInputType; defaultValue?: unknown }[]) {
    const needed = args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
    return Object.fromEntries(needed.map(({ name, type }) => [name, this.of(`${coordinate}.${name}`, type)]));
  }
}

function nameOf(coordinate: string): string {
  return coordinate.slice(coordinate.lastIndexOf('.') + 1);
}

function unknown(coordinate: string, type: string, what: string): Error {
  return new Error(`no value is known for ${coordinate}: ${type}. Add ${what} in test/compose/effort/values.ts.`);
}
