import { invalid } from './errors.ts';
import type { Ref } from './inputs.ts';

/** Something that an input speaks of: by its id, or as a draft of something that may be new. */
export type Handle<Draft> = { path: string; id: string; draft?: never } | { path: string; draft: Draft; id?: never };

/** The longest path of a reference: that of some 100 new things inside each other. */
const LONGEST_PATH = 2_000;

/** What a reference gives: the id of something that is there, or the input for something that may be new. */
export function given<Input>(
  ref: Ref<Input>,
  path: string,
): { id: string; input?: never } | { input: Input; id?: never } {
  if (path.length > LONGEST_PATH) {
    throw invalid(
      path,
      'stands inside too many new things; expected the id of something, or of a key that is given elsewhere',
    );
  }
  const { id, new: input } = ref;
  const hasId = id !== null && id !== undefined;
  const hasNew = input !== null && input !== undefined;
  if (hasId && !hasNew) return { id };
  if (hasNew && !hasId) return { input };
  throw invalid(path, 'expected either "id" or "new"');
}
