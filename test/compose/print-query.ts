import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isLeafType,
  print,
} from 'graphql';
import type { Value } from '../../src/graph/engine.ts';

/** A selected field, as a query will have it. */
export interface Selected {
  /** The type on which it is selected. */
  on: GraphQLObjectType;
  /** Undefined for `__typename`. */
  field: GraphQLField<unknown, unknown> | undefined;
  given: Given[];
  /** Whether a fragment, inline or with a name, stands around it. */
  wrap: 'no' | 'inline' | 'named';
  condition: { directive: 'skip' | 'include'; value: boolean; isVariable: boolean } | null;
  below: Selected[];
}

/** An argument, and how it is handed over: `fields` makes every field of an input object a variable. */
export interface Given {
  definition: GraphQLArgument;
  value: Value;
  as: 'literal' | 'variable' | 'default' | 'fields';
}

/** A query in the form in which a client sends it. */
export interface Query {
  query: string;
  variables: Record<string, Value>;
}

/** Which response names are taken at one place of the answer, by what, and the places below. */
interface Scope {
  taken: Map<string, string>;
  below: Map<string, Scope>;
}

/** Spells a selection out, with aliases where two fields would have the same name in the answer. */
export function printQuery(selected: Selected[]): Query {
  return new Printer().query(selected);
}

class Printer {
  readonly #variables: Record<string, Value> = {};
  readonly #declared: string[] = [];
  readonly #fragments: string[] = [];
  #aliases = 0;

  query(selected: Selected[]): Query {
    const body = this.#selection(selected, newScope(), false);
    const declared = this.#declared.length > 0 ? `query Q(${this.#declared.join(', ')}) ` : '';
    return { query: [`${declared}${body}`, ...this.#fragments].join('\n'), variables: this.#variables };
  }

  #selection(selected: Selected[], scope: Scope, isAbstract: boolean): string {
    return `{ ${selected.map((each) => this.#one(each, scope, isAbstract)).join(' ')} }`;
  }

  #one(selected: Selected, scope: Scope, isAbstract: boolean): string {
    const condition = this.#condition(selected);
    const wrap = selected.wrap === 'no' && isAbstract && selected.field ? 'inline' : selected.wrap;
    const type = selected.on.name;
    if (wrap === 'no') return this.#field(selected, scope, condition);
    const inner = this.#field(selected, scope, '');
    if (wrap === 'inline') return `... on ${type}${condition} { ${inner} }`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type} { ${inner} }`);
    return `...${name}${condition}`;
  }

  #field({ on, field, given, below }: Selected, scope: Scope, condition: string): string {
    if (!field) return `__typename${condition}`;
    const args = given.map((each) => `${each.definition.name}: ${this.#argument(each)}`).join(', ');
    const type = getNamedType(field.type);
    // Fields of different types may share a name in the answer if they are leaves of the same type.
    const signature = isLeafType(type) ? `${field.name}: ${field.type}` : `${on.name}.${field.name}(${args})`;
    const key = (scope.taken.get(field.name) ?? signature) === signature ? field.name : `x${this.#aliases++}`;
    scope.taken.set(key, signature);
    const inner = scope.below.get(key) ?? newScope();
    scope.below.set(key, inner);
    const selection = isLeafType(type) ? '' : ` ${this.#selection(below, inner, isAbstractType(type))}`;
    return `${key === field.name ? '' : `${key}: `}${field.name}${args && `(${args})`}${condition}${selection}`;
  }

  #condition({ condition }: Selected): string {
    if (!condition) return '';
    const { directive, value, isVariable } = condition;
    return ` @${directive}(if: ${isVariable ? this.#variable('Boolean!', value) : value})`;
  }

  #argument({ definition: { type }, value, as }: Given): string {
    const named = getNamedType(type);
    if (as === 'fields' && isInputObjectType(named) && value !== null) {
      const fields = Object.entries(value as Record<string, Value>).map(
        ([name, member]) => `${name}: ${this.#variable(String(named.getFields()[name]?.type), member)}`,
      );
      return `{${fields.join(', ')}}`;
    }
    if (as === 'literal') return literal(value, type);
    if (as === 'default') return this.#variable(`${type} = ${literal(value, type)}`);
    return this.#variable(String(type), value);
  }

  #variable(declared: string, value?: Value): string {
    const name = `v${this.#declared.length}`;
    this.#declared.push(`$${name}: ${declared}`);
    if (value !== undefined) this.#variables[name] = value;
    return `$${name}`;
  }
}

function newScope(): Scope {
  return { taken: new Map(), below: new Map() };
}

function literal(value: Value, type: GraphQLInputType): string {
  const node = astFromValue(value, type);
  if (!node) throw new Error(`${JSON.stringify(value)} is no ${type}`);
  return print(node);
}
