import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Refuses documents with more aliases of one field of one type than `most`, or `mostOfSchema` in introspection. */
export function limitAliases(most: number, mostOfSchema: number): ValidationRule {
  return (context) => {
    const counts = new Map<string, number>();
    return {
      Field(node) {
        if (!node.alias) return;
        const field = `${context.getParentType()?.name}.${node.name.value}`;
        const limit = isIntrospection(field) ? mostOfSchema : most;
        const count = (counts.get(field) ?? 0) + 1;
        counts.set(field, count);
        if (count === limit + 1) {
          context.reportError(new GraphQLError(`${field} has more than ${limit} aliases.`, { nodes: node }));
        }
      },
    };
  };
}

/** Whether a field, as `Type.field`, describes the schema. */
function isIntrospection(field: string): boolean {
  return field.startsWith('__') || field === 'Query.__schema' || field === 'Query.__type';
}

/** Refuses operations with more than `most` root fields. */
export function limitRootFields(most: number): ValidationRule {
  return (context) => ({
    OperationDefinition(node) {
      const fields = fieldsOf(context, node.selectionSet, new Set());
      if (fields.length <= most) return;
      const message = `The operation has ${fields.length} root fields; at most ${most} are allowed.`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  });
}

/** The fields of a selection, including those of its fragments; each fragment once. */
function fieldsOf(
  context: ValidationContext,
  { selections }: SelectionSetNode,
  seen: Set<FragmentDefinitionNode>,
): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(context, selection.selectionSet, seen);
    const fragment = context.getFragment(selection.name.value);
    if (!fragment || seen.has(fragment)) return [];
    seen.add(fragment);
    return fieldsOf(context, fragment.selectionSet, seen);
  });
}
