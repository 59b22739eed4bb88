import type { Engine } from '../../graph/engine.ts';
import { checkWord } from '../checks.ts';
import { Entities } from '../entities/entities.ts';
import { invalid } from '../errors.ts';
import type { ClaimRelationInput } from '../inputs.ts';
import { type Recorder, record } from '../scope.ts';
import { statement } from '../statements.ts';
import { CLAIM_RELATION_KINDS } from '../vocabulary.ts';
import { Claims } from './claims.ts';

const WRITE = {
  CONTRADICTS: statement('recordClaimRelation', 'write CONTRADICTS'),
  SUPPORTS: statement('recordClaimRelation', 'write SUPPORTS'),
  RESTATES: statement('recordClaimRelation', 'write RESTATES'),
};

/** Records that one claim contradicts, supports or restates another. @throws RecordingError */
export function recordClaimRelation(
  engine: Engine,
  input: ClaimRelationInput,
  recorder: Recorder,
): Promise<{ from: string; to: string; created: boolean }> {
  const kind = checkWord(input.kind, 'input.kind', CLAIM_RELATION_KINDS);
  return record(engine, recorder, async (scope) => {
    const claims = new Claims(scope, new Entities(scope));
    const handles = [claims.referById(input.from, 'input.from'), claims.referById(input.to, 'input.to')] as const;
    await claims.read();
    const [from, to] = [claims.idOf(handles[0]), claims.idOf(handles[1])];
    if (from === to) throw invalid('input.to', 'expected another claim than "from"', { from, to });
    const [row] = await scope.transaction.run(WRITE[kind], { ...scope.stamp, from, to });
    return { from, to, created: row?.created === true };
  });
}
