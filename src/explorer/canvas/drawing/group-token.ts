import type { Token } from './palette.ts';

/** Groups that mean something have its colour, as everywhere; each is named, too. */
const MEANT: Readonly<Record<string, Token>> = {
  'kind:source': 'source',
  'kind:entity': 'entity',
  'kind:claim': 'claim',
  'kind:document': 'document',
  'state:affirmed': 'affirmed',
  'state:denied': 'denied',
  'state:hearsay': 'hearsay',
  'state:disputed': 'accent',
};

/** The others have these in turn. */
const IN_TURN: readonly Token[] = ['source', 'claim', 'entity', 'document', 'accent', 'own-voice'];

/** The colour of a group. */
export function groupToken(key: string, index: number): Token {
  return MEANT[key] ?? IN_TURN[index % IN_TURN.length] ?? 'accent';
}
