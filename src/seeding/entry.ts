import type { Fault } from './faults.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** One entry of a file, and where it stands. */
export interface Entry<Value> {
  value: Value;
  file: YamlFile;
  path: Path;
}

/** A fault of an entry; `steps` lead from the entry to the value at fault. */
export function faultAt({ file, path }: Entry<unknown>, steps: Path, reason: string): Fault {
  return { file: file.name, line: file.line([...path, ...steps]), reason };
}
