import { collectFields as collectWithDeferred } from '@graphql-tools/utils';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { type Catalogue, type FieldKind, fieldKind } from '../catalogue/catalogue.ts';

/** One field of a query, with what is selected below it. */
export interface SelectedField {
  /** The number of the field within its root field, from 0, which makes its parameters and variables unique. */
  index: number;
  /** The name in the answer: the alias or the field's name. */
  responseKey: string;
  parent: GraphQLObjectType;
  definition: GraphQLField<unknown, unknown>;
  node: FieldNode;
  kind: FieldKind;
  /** What is selected below it; empty for leaves. */
  selection: Selection;
}

/** The selected fields for each object type that a value may have: one type for an object, several for a union. */
export type Selection = ReadonlyMap<GraphQLObjectType, SelectedField[]>;

/** The part of a resolver's info that a selection needs. */
export type SelectionInfo = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** Reads selections of one root field: expands fragments, obeys `@skip` and `@include`, merges fields, numbers them. */
export class SelectionReader {
  readonly #catalogue: Catalogue;
  readonly #info: SelectionInfo;
  /** Every field read, at its index. */
  readonly fields: SelectedField[] = [];

  constructor(catalogue: Catalogue, info: SelectionInfo) {
    this.#catalogue = catalogue;
    this.#info = info;
  }

  /** Reads a field of `parent` with everything below it. The nodes are those of one response key. */
  field(
    parent: GraphQLObjectType,
    definition: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): SelectedField {
    const node = nodes[0] as FieldNode;
    const field: SelectedField = {
      index: this.fields.length,
      responseKey: (node.alias ?? node.name).value,
      parent,
      definition,
      node,
      kind: fieldKind(this.#catalogue, parent.name, definition),
      selection: new Map(),
    };
    this.fields.push(field);
    field.selection = this.selection(getNamedType(definition.type), nodes);
    return field;
  }

  /** Reads what these nodes select on a type. */
  selection(type: GraphQLNamedType, nodes: readonly FieldNode[]): Selection {
    if (!isCompositeType(type)) return new Map();
    const types = isAbstractType(type) ? this.#info.schema.getPossibleTypes(type) : [type as GraphQLObjectType];
    return new Map(types.map((possible) => [possible, this.#fieldsOf(possible, nodes)]));
  }

  #fieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): SelectedField[] {
    const byKey = collectFields(
      this.#info,
      type,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    );
    return [...byKey.values()].flatMap((same) => {
      const name = same[0]?.name.value ?? '';
      const definition = name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[name];
      return definition ? [this.field(type, definition, same)] : [];
    });
  }
}

/** The selected fields of a selection on one object type. */
export function selectedOn(selection: Selection): SelectedField[] {
  const [type] = selection.keys();
  return (type && isObjectType(type) && selection.get(type)) || [];
}

/** The field nodes that these selection sets ask of an object type, by response key, as graphql-js collects them. */
export function collectFields(
  { schema, fragments, variableValues }: SelectionInfo,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, FieldNode[]> {
  const set: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: sets.flatMap(({ selections }) => selections) };
  return collectWithDeferred(schema, fragments, { coerced: variableValues, sources: {} }, type, set).fields;
}
