import { isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument, visit, type YAMLError } from 'yaml';

/** Where a value stands in a file: the fields and, counted from 0, the list entries that lead to it. */
export type Path = readonly (string | number)[];

/** What is wrong in a file of seeds, and where. */
export interface Fault {
  file: string;
  /** Counted from 1; left out where it is not about a line. */
  line?: number;
  /** What is wrong, and in brackets what was expected. */
  reason: string;
}

/** Errors of the parser in the words of an author. */
const REASONS: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'a field is given twice (expected each once)',
  BLOCK_AS_IMPLICIT_KEY: 'a value holds ": " (expected quotes around it)',
};

/** A YAML file that remembers on which line each value stands. All its scalars are text: `47`, `no` and `2024` too. */
export class YamlFile {
  readonly name: string;
  /** What is wrong with it as YAML; where there is anything, `value` is not to be used. */
  readonly faults: readonly Fault[];
  readonly value: unknown;
  readonly #lines = new LineCounter();
  readonly #document: ReturnType<typeof parseDocument>;

  constructor(name: string, content: string) {
    this.name = name;
    this.#document = parseDocument(content, { schema: 'failsafe', lineCounter: this.#lines, prettyErrors: false });
    const aliases: Fault[] = [];
    visit(this.#document, {
      Alias: (_, { source, range }) => {
        const reason = `*${source} points elsewhere (expected the value itself)`;
        aliases.push({ file: name, line: this.#lineAt(range?.[0]), reason });
      },
    });
    const errors = [...this.#document.errors, ...this.#document.warnings];
    this.faults = [...errors.map((error) => this.#faultOf(error)), ...aliases];
    this.value = this.faults.length > 0 ? null : this.#document.toJS();
  }

  #lineAt(offset = 0): number {
    return this.#lines.linePos(offset).line;
  }

  #faultOf({ code, message, pos }: YAMLError): Fault {
    const reason = REASONS[code] ?? `${message.replace(/\.$/, '')} (expected YAML 1.2)`;
    return { file: this.name, line: this.#lineAt(pos[0]), reason };
  }

  /** The line of a field's name, of a list entry, or, where `path` leads to nothing, of the last thing on the way. */
  line(path: Path): number {
    let node: unknown = this.#document.contents;
    let offset = isNode(node) ? node.range?.[0] : undefined;
    for (const step of path) {
      const next = isMap(node) ? pairOf(node.items, step) : isSeq(node) ? node.items[Number(step)] : undefined;
      if (next === undefined) break;
      const [place, value] = isNode(next) ? [next, next] : [(next as Pair).key, (next as Pair).value];
      if (isNode(place)) offset = place.range?.[0] ?? offset;
      node = value;
    }
    return this.#lineAt(offset);
  }
}

function pairOf(pairs: readonly Pair[], key: string | number): Pair | undefined {
  return pairs.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

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
