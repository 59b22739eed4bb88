import { type ExecutionResult, type GraphQLNamedType, getNamedType, isEnumType, isObjectType } from 'graphql';
import type { Place } from '../effort/selections.ts';
import type { Question } from './ways.ts';

/** What answers have shown of the schema: which of its parts make a difference, and which are never there. */
export class Findings {
  /** By place and coordinate, the different answers. */
  readonly #answers = new Map<string, Map<string, Set<string>>>();
  /** Coordinates of fields that were not null somewhere, and of enum values that were in an answer or found something. */
  readonly #seen = new Set<string>();

  /** Takes the answers to a question at a place. */
  note(place: Place, { asked }: Question, result: ExecutionResult): void {
    for (const [alias, { name, enumValue }] of asked) {
      const found = answersUnder(alias, result);
      const answers = this.#answers.get(name) ?? new Map<string, Set<string>>();
      answers.set(place.name, (answers.get(place.name) ?? new Set()).add(contentOf(found)));
      this.#answers.set(name, answers);
      if (enumValue && found.some(isSomething)) this.#seen.add(enumValue);
      this.look(getNamedType(place.field.type), found);
    }
  }

  /** Sees which fields of a type have values, and which. */
  look(type: GraphQLNamedType, value: unknown): void {
    if (Array.isArray(value)) for (const member of value) this.look(type, member);
    else if (isEnumType(type) && value) this.#seen.add(`${type.name}.${value}`);
    else if (isObjectType(type) && value) {
      for (const [name, field] of Object.entries(type.getFields())) {
        const answer = (value as Record<string, unknown>)[name];
        if (answer === undefined || answer === null || (Array.isArray(answer) && answer.length === 0)) continue;
        this.#seen.add(`${type.name}.${name}`);
        this.look(getNamedType(field.type), answer);
      }
    }
  }

  hasSeen(coordinate: string): boolean {
    return this.#seen.has(coordinate);
  }

  /** How many different answers there were at the place where there were most. */
  mostAnswers(coordinate: string): number {
    return Math.max(0, ...[...(this.#answers.get(coordinate)?.values() ?? [])].map(({ size }) => size));
  }
}

/** The answers under an alias, one for each object on which it was asked. */
export function answersUnder(alias: string, { data }: ExecutionResult): unknown[] {
  if (!data) return [];
  if (alias in data) return [data[alias]];
  return Object.values(data).flatMap((list) => {
    const nodes = Array.isArray(list) ? list : ((list as { nodes: unknown[] } | null)?.nodes ?? []);
    return nodes.map((node) => (node as Record<string, unknown>)[alias]);
  });
}

/** What is answered, without the cursors: they name the order. */
function contentOf(found: unknown[]): string {
  return JSON.stringify(found, (key, value) => (/cursor$/i.test(key) ? undefined : value));
}

function isSomething(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.length > 0;
  if (typeof answer !== 'object' || answer === null) return false;
  return 'totalCount' in answer ? Number(answer.totalCount) > 0 : true;
}
