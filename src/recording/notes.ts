/** What a recording reports of what was given and is known already. All of it is part of the payload. */

/** A value that was added to something known. */
export interface Addition {
  [property: string]: string;
  /** Where the input gives it. */
  path: string;
  /** An id. */
  node: string;
  field: string;
}

/** A field that was given otherwise than it is stored; the values are JSON texts. */
export interface Difference {
  [property: string]: string;
  path: string;
  /** An id. */
  node: string;
  field: string;
  stored: string;
  given: string;
}

/** Something that deserves a look. */
export interface Warning {
  [property: string]: string;
  path: string;
  message: string;
}

/** What one recording reports. */
export interface Notes {
  added: Addition[];
  differences: Difference[];
  warnings: Warning[];
}

/** Notes without content. */
export function noNotes(): Notes {
  return { added: [], differences: [], warnings: [] };
}

/** What is known, and what an input gives again. */
export interface Repetition {
  path: string;
  /** Its id. */
  node: string;
}

/** The fields of something that is locked now, with what was added to it as it was read before. */
export function withAdditions<Fields extends object>(
  locked: Fields,
  before: Partial<Fields>,
  after: Partial<Fields>,
): Fields {
  const result = { ...locked };
  for (const field of Object.keys(after) as (keyof Fields)[]) {
    const [now, read, added] = [locked[field], before[field], after[field]];
    if (Array.isArray(now) && Array.isArray(read) && Array.isArray(added)) {
      const known = new Set(now.map((each) => JSON.stringify(each)));
      const missing = added.slice(read.length).filter((each) => !known.has(JSON.stringify(each)));
      result[field] = [...now, ...missing] as Fields[typeof field];
    } else if (now === null && read === null) result[field] = added as Fields[typeof field];
  }
  return result;
}

/**
 * The fields after something was given again: an empty one takes what was given, a list takes what it lacks, and any other
 * stays as it is. What was added and what differs is noted. What was not given is null or empty, and changes nothing.
 */
export function completed<Fields extends object>(
  { added, differences }: Notes,
  { path, node }: Repetition,
  before: Fields,
  given: { [Field in keyof Fields]?: Fields[Field] | null },
): Fields {
  const after = { ...before };
  for (const field of Object.keys(given) as (keyof Fields & string)[]) {
    const [stored, value] = [before[field], given[field]];
    if (value === null || value === undefined) continue;
    if (Array.isArray(stored) && Array.isArray(value)) {
      const known = new Set(stored.map((each) => JSON.stringify(each)));
      const missing = value.filter((each) => !known.has(JSON.stringify(each)));
      if (missing.length === 0) continue;
      after[field] = [...stored, ...missing] as Fields[typeof field];
      added.push({ path, node, field });
    } else if (stored === null) {
      after[field] = value as Fields[typeof field];
      added.push({ path, node, field });
    } else if (JSON.stringify(stored) !== JSON.stringify(value)) {
      differences.push({ path, node, field, stored: JSON.stringify(stored), given: JSON.stringify(value) });
    }
  }
  return after;
}
