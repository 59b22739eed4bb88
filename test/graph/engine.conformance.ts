import { describe } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import type { OpenEngine } from '../support/engines.ts';
import { closingConformance } from './conformance/closing.ts';
import { effortConformance } from './conformance/effort.ts';
import { errorConformance } from './conformance/errors.ts';
import { schemaConformance } from './conformance/schema.ts';
import { searchConformance } from './conformance/search.ts';
import { valueConformance } from './conformance/values.ts';
import { writingConformance } from './conformance/writing.ts';

/** What every engine must do alike. `open` gives an engine on an empty, migrated graph. */
export function engineConformance(name: Engine['name'], open: OpenEngine): void {
  describe(`the ${name} engine`, () => {
    valueConformance(open);
    writingConformance(open);
    searchConformance(open);
    schemaConformance(open);
    effortConformance(open);
    errorConformance(open);
    closingConformance(open);
  });
}
