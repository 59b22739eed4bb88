/** A query that somebody may try: the first line of its file, a comment, is its title. */
export interface Example {
  title: string;
  /** Of its one operation. */
  name: string;
  query: string;
}

const files = import.meta.glob<string>('../examples/*.graphql', { query: '?raw', import: 'default', eager: true });

/** In the order of the files' names. */
export const examples: Example[] = Object.values(files).map((query) => ({
  title: query.slice(0, query.indexOf('\n')).replace(/^#\s*/, ''),
  name: /^query (\w+)/m.exec(query)?.[1] ?? '',
  query,
}));
