/** A view that somebody saved. */
export interface SavedView {
  id: string;
  name: string;
  /** The query string of the address that shows it. */
  address: string;
  createdAt: string;
  createdBy: string;
}

const VIEW = 'id name address createdAt createdBy';

export const SAVED_VIEW = `
  query SavedView($id: ID!) {
    savedView(id: $id) { ${VIEW} }
  }`;
export interface SavedViewAnswer {
  savedView: SavedView | null;
}

export const SAVED_VIEWS = `
  query SavedViews($first: Int!, $after: String) {
    savedViews(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ${VIEW} } }
  }`;
export interface SavedViewsAnswer {
  savedViews: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: SavedView[];
  };
}

export const SAVE_VIEW = `
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) { created savedView { ${VIEW} } }
  }`;
export interface SaveViewAnswer {
  saveView: { created: boolean; savedView: SavedView };
}
