import { type SelectedField, selectedOn } from './selection.ts';

/** What is selected of a connection, as far as it tells what must be found out. */
export interface ConnectionSelection {
  /** What is selected of the connection itself. */
  fields: SelectedField[];
  /** Where nodes are selected: `nodes`, and `node` in `edges`. */
  nodeSelections: SelectedField[];
  /** The names of what edges tell of their own. */
  edge: string[];
  /** Whether entries, or anything of them, are to be found. */
  entries: boolean;
  /** Whether some place in the order is to be told. */
  cursors: boolean;
  /** Whether it is asked if more follow, for which one entry more has to be fetched. */
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
