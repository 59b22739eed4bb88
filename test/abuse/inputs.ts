import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { times } from './attack.ts';

/** What inputs refer to: what is in the graph, as it was last seen. */
export interface Things {
  /** Ids by type. */
  ids: Map<string, string[]>;
  /** Of what can be changed. */
  versions: Map<string, number>;
  /** Of documents. */
  texts: ReadonlyMap<string, string>;
  /** In which document an attribution stands. */
  documents: ReadonlyMap<string, string>;
  /** Attributions that affirm the same claim: several in each list. */
  affirming: readonly string[][];
  words: readonly string[];
}

type Given = Record<string, unknown>;

/** What is known of the input around a value. */
interface Around {
  type: string;
  /** The text in which spans are to be found. */
  text?: string;
  depth: number;
}

const LANGUAGES = ['fr', 'en', 'uk', 'zh-Hant'];
const TIMES = ['2021', '2022-03', '2023-04-05', '2024-11-29T08:00:00+01:00'];
/** Fields that hold only together with others, by which most inputs would be refused. */
const SELDOM: ReadonlySet<string> = new Set([
  'start',
  'end',
  'prefix',
  'suffix',
  'saidTo',
  'saidPrecision',
  'supersedes',
  'status',
  'form',
  'nestedIn',
  'relays',
  'passages',
]);
const DEEPEST = 4;

/** What has ids that inputs may give; the first that a name or type mentions is meant. */
const TYPES = ['Attribution', 'Entity', 'Document', 'Claim', 'Verdict'];
/** Of inputs whose name does not mention it. */
const LINKED: Readonly<Record<string, string>> = {
  RecordCopyInput: 'Document',
  RecordDerivationInput: 'Attribution',
  UpdateMembershipInput: 'Entity',
  RevertRevisionInput: 'Revision',
};

/** Makes inputs of mutations, by the types and names of their fields, from things that exist. */
export class InputMaker {
  readonly #things: Things;
  readonly #random: () => number;

  constructor(things: Things, random: () => number) {
    this.#things = things;
    this.#random = random;
  }

  /** A value for an argument of this type. */
  value(type: GraphQLInputType, name: string, around: Around = { type: '', depth: 0 }): unknown {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const count = name === 'spans' ? 1 : 1 + this.#below(3);
      return times(count, () => this.value(nullable.ofType as GraphQLInputType, name, around));
    }
    const named = getNamedType(type);
    if (isInputObjectType(named)) return this.#object(named, around);
    if (isEnumType(named)) return this.#one(named.getValues()).name;
    return this.#scalar(named.name, name, around);
  }

  #object(type: GraphQLInputObjectType, { depth, text }: Around): Given {
    const fields = type.getFields();
    const around: Around = { type: type.name, depth: depth + 1, ...(text !== undefined && { text }) };
    if (type.isOneOf) {
      const isNew = depth < DEEPEST && this.#chance(0.3);
      const field = fields[isNew ? 'new' : 'id'];
      return field ? { [field.name]: this.value(field.type, field.name, around) } : {};
    }
    const made: Given = {};
    for (const field of Object.values(fields)) {
      if (!isNonNullType(field.type) && !this.#chance(this.#share(field.name, around))) continue;
      made[field.name] = field.name === 'spans' ? [] : this.value(field.type, field.name, around);
      // Relays are read in the same document.
      if (field.name === 'document') around.text = this.#textOf(made[field.name], undefined) ?? '';
    }
    if ('spans' in made) made['spans'] = this.#spans(made, around);
    if ('version' in made) made['version'] = this.#version(made);
    if (type.name === 'RecordDerivationInput') Object.assign(made, this.#derivation());
    return made;
  }

  /** How likely an optional field is given. */
  #share(name: string, { depth }: Around): number {
    if (SELDOM.has(name)) return 0.04;
    return depth > DEEPEST ? 0 : name === 'source' || name === 'text' ? 0.97 : 0.35;
  }

  /** Only attributions of the same claim derive from each other. */
  #derivation(): Given {
    const [from, to] = this.#things.affirming.length > 0 ? this.#one(this.#things.affirming) : [];
    return from !== undefined && to !== undefined && this.#chance(0.8) ? { from, to } : {};
  }

  /** An update made from another version is refused: once in ten times. */
  #version({ id }: Given): number {
    return (this.#things.versions.get(String(id)) ?? 1) + (this.#chance(0.1) ? 1 : 0);
  }

  /** Words of the document's text, as an attribution of this form or a relay needs them. */
  #spans({ id, form }: Given, { type, text: read }: Around): Given[] {
    const text = read ?? this.#textOf(undefined, id) ?? '';
    const words = [...text.matchAll(/\S+/g)];
    const parts =
      type === 'RelayInput' ? ['SOURCE'] : form === 'OWN_VOICE' ? ['CONTENT'] : ['SOURCE', 'CONTENT', 'CUE'];
    return parts.map((part) => {
      const { 0: exact, index: start } = words[this.#below(Math.max(1, words.length))] ?? { 0: 'nothing', index: 0 };
      return { part, exact, start, end: start + exact.length };
    });
  }

  #textOf(document: unknown, id: unknown): string | undefined {
    const { id: known, new: made } = (document ?? {}) as { id?: string; new?: { text?: string } };
    if (made) return made.text;
    return this.#things.texts.get(known ?? this.#things.documents.get(String(id)) ?? '');
  }

  #scalar(type: string, name: string, around: Around): unknown {
    if (type === 'ID') return this.#id(name, around);
    if (type === 'Boolean') return this.#chance(0.5);
    if (type === 'Int' || type === 'Float') return this.#below(40);
    if (type === 'DateTime' || type === 'RecordedTime') return this.#one(TIMES);
    return this.#string(name);
  }

  /** An id of what the field or the input around it names. */
  #id(name: string, { type }: Around): string {
    const named = `${name === 'id' ? type : name} ${type}`;
    const wanted = LINKED[type] ?? TYPES.find((each) => new RegExp(each, 'i').test(named));
    const superseded = type === 'DocumentInput' ? 'Document' : 'Verdict';
    const corrected = name === 'nestedIn' ? 'Attribution' : name === 'supersedes' ? superseded : (wanted ?? 'Claim');
    return this.#one(this.#things.ids.get(corrected) ?? ['nothing']);
  }

  #string(name: string): string {
    const number = this.#below(1e9);
    const strings: Record<string, () => string> = {
      key: () => `abuse-${number}`,
      url: () => `https://example.org/abuse/${number}`,
      archiveUrl: () => `https://archive.example/${number}`,
      wikidataId: () => `Q${1 + number}`,
      language: () => this.#one(LANGUAGES),
      address: () => `q=${number}`,
      text: () => this.#words(20, number),
      description: () => this.#words(12, number),
      medium: () => this.#words(2, number),
    };
    return strings[name]?.() ?? this.#words(3, number);
  }

  #words(count: number, number: number): string {
    return `${times(count, () => this.#one(this.#things.words)).join(' ')} ${number}`;
  }

  #one<T>(from: readonly T[]): T {
    return from[this.#below(from.length)] as T;
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }
}
