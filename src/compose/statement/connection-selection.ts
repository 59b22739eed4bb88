import { type SelectedField, selectedOn } from './selection.ts';

/** The parts of a connection that a query selects. */
export interface ConnectionSelection {
  /** The selected fields of the connection itself. */
  fields: SelectedField[];
  /** The fields that select nodes: `nodes`, and `node` in `edges`. */
  nodeSelections: SelectedField[];
  /** The names of the selected fields of edges, except `node` and `cursor`. */
  edge: string[];
  /** Whether entries must be found. */
  entries: boolean;
  /** Whether a cursor is selected. */
  cursors: boolean;
  /** Whether the query asks if more entries follow, which needs one entry more. */
  more: boolean;
  total: boolean;
}

/** Reads the selection of a connection field. */
export function connectionSelection(field: SelectedField): ConnectionSelection {
  const fields = selectedOn(field.selection);
  const below = (name: string) => named(fields, name).flatMap(({ selection }) => selectedOn(selection));
  const [edges, pageInfo] = [below('edges'), below('pageInfo')];
  return {
    fields,
    nodeSelections: [...named(fields, 'nodes'), ...named(edges, 'node')],
    edge: namesOf(edges).filter((name) => !['node', 'cursor', '__typename'].includes(name)),
    entries: namesOf(fields).some((name) => !['totalCount', '__typename'].includes(name)),
    cursors: named(fields, 'pageInfo').length > 0 || named(edges, 'cursor').length > 0,
    more: namesOf(pageInfo).some((name) => ['hasNextPage', 'hasPreviousPage'].includes(name)),
    total: named(fields, 'totalCount').length > 0,
  };
}

function named(fields: SelectedField[], name: string): SelectedField[] {
  return fields.filter(({ definition }) => definition.name === name);
}

function namesOf(fields: SelectedField[]): string[] {
  return fields.map(({ definition }) => definition.name);
}
