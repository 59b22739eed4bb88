import type { Engine } from '../graph/engine.ts';
import { derivedKey, idFor } from '../shared/ids.ts';
import { MAX_VIEW_NAME_LENGTH } from '../shared/limits.ts';
import type { SaveViewInput } from '../shared/schema.generated.ts';
import { fold } from '../shared/text.ts';
import { checkLine, checkString } from './checks.ts';
import { type Recorder, record } from './context.ts';
import { invalid } from './errors.ts';
import { MAX_ADDRESS } from './limits.ts';
import { statement } from './statements.ts';

const READ = statement('saveView', 'read');
const WRITE = statement('saveView', 'write');

/** What may stand in a query string (RFC 3986), but for quotation marks and a second question mark. */
const QUERY_STRING = /^(?:[\w.~!$()*+,;=:@/&-]|%[\dA-Fa-f]{2})*$/;

/**
 * Stores a view of the explorer under a name. The same name and address are the same view, whoever saves it; what is
 * stored never changes. @throws RecordingError
 */
export function saveView(
  engine: Engine,
  input: SaveViewInput,
  recorder: Recorder,
): Promise<{ savedView: string; created: boolean }> {
  const name = checkLine(input.name, 'input.name', MAX_VIEW_NAME_LENGTH).normalize('NFC');
  const address = checkAddress(input.address, 'input.address');
  const id = idFor('viw', derivedKey('view', name, address));
  return record(engine, recorder, async ({ transaction, stamp }) => {
    const [known] = await transaction.run(READ, { id });
    if (!known) await transaction.run(WRITE, { ...stamp, id, name, sortName: fold(name), address });
    return { savedView: id, created: known === undefined };
  });
}

function checkAddress(value: string, path: string): string {
  if (QUERY_STRING.test(checkString(value, path, MAX_ADDRESS, 'line'))) return value;
  throw invalid(path, 'expected the query string of an address, without the question mark, such as "show=clm_k"');
}
