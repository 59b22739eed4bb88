import { readdir, readFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import type { z } from 'zod';
import { checkSeeds, type Keys } from './check.ts';
import { faultsOfShape, SeedError } from './faults.ts';
import { ATTRIBUTION, CLAIM, DOCUMENT, ENTITY, FILE, type Kind, type Seeds, VERDICT } from './format.ts';
import { type Entry, type Fault, YamlFile } from './yaml-file.ts';

/**
 * Reads every `.yaml` and `.yml` file of a folder, at any depth, as one set of seeds: the entries that are well formed and
 * whose references lead somewhere, and the faults of the others. @throws SeedError when a file cannot be read
 */
export async function readSeeds(folder: string): Promise<{ seeds: Seeds; faults: Fault[] }> {
  const seeds: Seeds = { entities: [], documents: [], claims: [], attributions: [], verdicts: [] };
  const keys: Keys = {
    entities: new Set(),
    documents: new Set(),
    claims: new Set(),
    attributions: new Set(),
    verdicts: new Set(),
  };
  const unreadable: Fault[] = [];
  const faults: Fault[] = [];
  for (const path of await filesOf(folder)) {
    const name = shownName(path);
    const content = decoded(await readFile(path));
    if (content === undefined) {
      unreadable.push({ file: name, reason: 'is no text (expected UTF-8)' });
      continue;
    }
    const whole = { value: null, file: new YamlFile(name, content), path: [] };
    const lists = listsOf(whole);
    if (Array.isArray(lists)) unreadable.push(...lists);
    else faults.push(...collect(whole, lists, seeds, keys));
  }
  // What stands in a file that cannot be read would seem to be missing.
  if (unreadable.length > 0) throw new SeedError([...unreadable, ...faults]);
  const checked = checkSeeds(seeds, keys);
  return { seeds: checked.sound, faults: [...faults, ...checked.faults] };
}
async function filesOf(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names
      .filter((name) => /\.ya?ml$/i.test(name))
      .toSorted()
      .map((name) => join(folder, name));
  } catch (error) {
    const reason = 'cannot be read (expected a folder of YAML files)';
    throw new SeedError([{ file: shownName(folder), reason }], { cause: error });
  }
}

/** As seen from the working directory where it lies below it. */
function shownName(path: string): string {
  const below = relative(process.cwd(), path);
  return below.startsWith('..') || isAbsolute(below) ? path : below;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

type Lists = z.infer<typeof FILE>;

/** The lists of a file, or what is wrong with it as a whole. */
function listsOf(whole: Entry<unknown>): Lists | Fault[] {
  const { file } = whole;
  if (file.faults.length > 0) return [...file.faults];
  // A file of comments only is an empty one.
  const lists = FILE.safeParse(file.value ?? {});
  return lists.success ? lists.data : faultsOfShape({ ...whole, value: file.value }, lists.error);
}

/** Adds the entries of a file to the seeds. */
function collect({ file }: Entry<unknown>, lists: Lists, seeds: Seeds, keys: Keys): Fault[] {
  const faults: Fault[] = [];
  function take<Seed>(kind: Kind, shape: z.ZodType<Seed>, into: Entry<Seed>[]): void {
    lists[kind]?.forEach((value, index) => {
      const entry = { value, file, path: [kind, index] };
      const parsed = shape.safeParse(value);
      if (parsed.success) into.push({ ...entry, value: parsed.data });
      else faults.push(...faultsOfShape(entry, parsed.error));
      if (hasKey(value)) keys[kind].add(value.key);
    });
  }
  take('entities', ENTITY, seeds.entities);
  take('documents', DOCUMENT, seeds.documents);
  take('claims', CLAIM, seeds.claims);
  take('attributions', ATTRIBUTION, seeds.attributions);
  take('verdicts', VERDICT, seeds.verdicts);
  return faults;
}

function hasKey(value: unknown): value is { key: string } {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string';
}
