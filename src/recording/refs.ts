import { invalid } from './errors.ts';
import type { Ref } from './inputs.ts';

/** Something that an input speaks of: by its id, or as a draft of something that may be new. */
export type Handle<Draft> = { path: string; id: string; draft?: never } | { path: string; draft: Draft; id?: never };

/** What a reference gives: the id of something that is there, or the input for something that may be new. */
export function given<Input>(
  ref: Ref<Input>,
  path: string,
): { id: string; input?: never } | { input: Input; id?: never } {
  const { id, new: input } = ref;
  const hasId = id !== null && id !== undefined;
  const hasNew = input !== null && input !== undefined;
  if (hasId && !hasNew) return { id };
  if (hasNew && !hasId) return { input };
  throw invalid(path, 'expected either "id" or "new"');
}
