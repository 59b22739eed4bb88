import { hash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { type CypherFile, readCypherFiles } from '../cypher-files.ts';

/** One migration of the database schema, read from `V<version>__<name>.cypher`. */
export interface Migration {
  version: number;
  name: string;
  file: string;
  /** SHA-256 of the file's text, in hexadecimal. */
  checksum: string;
  statements: string[];
}

const FILE_NAME = /^V(?<version>\d+)__(?<name>\w+)\.cypher$/;

/**
 * Reads the migrations of a folder in the order of their versions, which start at 1.
 * @throws Error with the file: for a malformed name, a duplicate or missing version, or a file without statements
 */
export function readMigrations(folder: string): Migration[] {
  const files = readCypherFiles(pathToFileURL(`${folder}/`));
  const migrations = files.map(readMigration).sort((a, b) => a.version - b.version);
  migrations.forEach(({ version, file }, index) => {
    const previous = migrations[index - 1];
    if (previous?.version === version) throw new Error(`${previous.file} and ${file} have the same version`);
    if (version !== index + 1) throw new Error(`${file}: version ${index + 1} is missing before it`);
  });
  return migrations;
}

function readMigration({ name: fileName, source }: CypherFile): Migration {
  const file = `${fileName}.cypher`;
  const { version, name } = FILE_NAME.exec(file)?.groups ?? {};
  if (!version || !name) throw new Error(`${file}: a migration is named V001__what_it_does.cypher`);
  const statements = splitStatements(source);
  if (statements.length === 0) throw new Error(`${file} contains no statement`);
  const checksum = hash('sha256', source);
  return { version: Number(version), name, file, checksum, statements };
}

/** A statement ends with `;` at the end of a line. A comment is a line that starts with `//`. */
export function splitStatements(text: string): string[] {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*\/\//.test(line));
  return lines
    .join('\n')
    .split(/;[ \t]*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
