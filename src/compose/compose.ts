import {
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Dialect, Engine, Parameters, Row, Value } from '../graph/engine.ts';
import { typeOfId } from '../shared/ids.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { badUserInput } from './catalogue/errors.ts';
import { expandVisible } from './catalogue/rules.ts';
import { type BoundArguments, bindArguments, dependsOnVariables } from './statement/arguments.ts';
import { checkGiven } from './statement/given.ts';
import { typed } from './statement/read.ts';
import { type SelectedField, SelectionReader } from './statement/selection.ts';
import { type Statement, StatementWriter } from './statement/statement.ts';

/** The size of the statement cache, in bytes. */
const CACHE_BYTES = 32 * 2 ** 20;

/** Bytes of memory per code unit of a statement's text, with its readers and its query (measured). */
const BYTES_PER_UNIT = 14;

/** The number of cached plans of one operation: one for each root field and each outcome of its `@skip` and `@include`. */
const PLANS_PER_OPERATION = 64;

/** The part of a root field that does not depend on the values of variables. */
interface Plan {
  id: number;
  root: SelectedField;
  fields: SelectedField[];
  /** The arguments of each field, by its index; undefined where they depend on variables. */
  fixed: (BoundArguments | undefined)[];
}

/** The part of a resolver's info that the composer needs. */
export type Info = Pick<
  GraphQLResolveInfo,
  'schema' | 'fragments' | 'variableValues' | 'operation' | 'fieldNodes' | 'parentType' | 'fieldName' | 'path'
> & {
  /** Called before each statement; throws if the answer is no longer wanted. */
  check?: (() => void) | undefined;
};

/**
 * Answers root fields, each by one statement composed from the fragments of what it selects. Statements are kept by
 * document, operation, root field and the shape of the variables.
 */
export class Composer {
  readonly #catalogue: Catalogue;
  readonly #engine: Pick<Engine, 'read'> & Dialect;
  readonly #plans = new WeakMap<OperationDefinitionNode, LRUCache<string, Plan>>();
  readonly #statements = new LRUCache<string, Statement>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ text }, key) => BYTES_PER_UNIT * text.length + key.length,
  });
  #planCount = 0;

  constructor(catalogue: Catalogue, engine: Pick<Engine, 'read'> & Dialect) {
    this.#catalogue = catalogue;
    this.#engine = engine;
  }

  /**
   * Answers a field of `Query`: an object of response names, ready for the default resolver.
   * @throws GraphQLError BAD_USER_INPUT, EngineError
   */
  async query(info: Info): Promise<object | null> {
    const field = dispatched(info);
    const plan = this.#plan(info, field);
    const compose = (writer: StatementWriter) => writer.compose(plan.root);
    const answer = (await this.#answer(plan, info, {}, compose)) as object | null;
    return answer && field.name !== info.fieldName ? typed(answer, getNamedType(field.type).name) : answer;
  }

  /**
   * The statement that answers a field of `Query`, with its parameters; it is not run.
   * @throws GraphQLError BAD_USER_INPUT
   */
  explain(info: Info): { text: string; parameters: Parameters } {
    const plan = this.#plan(info, dispatched(info));
    const bounds = this.#bounds(plan, info);
    const { text, parameters } = this.#statement(plan, bounds, (writer) => writer.compose(plan.root));
    return { text, parameters: parameters(bounds) };
  }

  /**
   * Checks what a mutation selects of its payload, before anything is written, and answers with the function that reads
   * it from what was written: the payload's own values, with ids for its objects.
   * @throws GraphQLError BAD_USER_INPUT
   */
  payload(info: Info): (result: Record<string, Value>) => Promise<unknown> {
    const field = info.parentType.getFields()[info.fieldName];
    if (!field) throw new TypeError(`${info.fieldName} is no mutation`);
    const plan = this.#plan(info, field);
    const bounds = this.#bounds(plan, info);
    const compose = (writer: StatementWriter) => writer.composePayload(plan.root.selection);
    return (result) => this.#answer(plan, info, { result }, compose, bounds);
  }

  /**
   * Answers what a field of `Query` selects of a list of values that was made elsewhere.
   * @param result the values, with ids for their objects; they come in the order of their `position`
   */
  async list(info: Info, result: Value[]): Promise<unknown> {
    const plan = this.#plan(info, info.parentType.getFields()[info.fieldName] as GraphQLField<unknown, unknown>);
    return this.#answer(plan, info, { result }, (writer) => writer.composeList(plan.root.selection));
  }

  /**
   * Runs the fragment of a field of `Query` alone, without a filter by status.
   * @param ending the end of the statement, over what the fragment binds: `RETURN node.id AS id`
   * @param parameters the fragment's, in the form in which it takes them
   */
  async rows(name: string, ending: string, parameters: Parameters): Promise<Row[]> {
    const text = this.#catalogue.fragments.get(`Query.${name}`)?.body?.text;
    if (!text) throw new TypeError(`Query.${name} has no fragment`);
    const expanded = expandVisible(text, this.#catalogue.rules.visible, () => name);
    return this.#engine.read(`${expanded}\n${ending}`, parameters);
  }

  /** The arguments of every field of a plan. */
  #bounds(plan: Plan, info: Info): BoundArguments[] {
    return plan.fields.map(
      (field, index) => plan.fixed[index] ?? bindArguments(this.#catalogue, field, info.variableValues),
    );
  }

  async #answer(
    plan: Plan,
    info: Info,
    given: Record<string, Value>,
    compose: (writer: StatementWriter) => Statement,
    bounds = this.#bounds(plan, info),
  ) {
    const statement = this.#statement(plan, bounds, compose);
    info.check?.();
    const rows = await this.#engine.read(statement.text, { ...given, ...statement.parameters(bounds) });
    return statement.read(rows[0]?.['data'] ?? null, { bounds, shared: new Map() });
  }

  #statement(
    plan: Plan,
    bounds: readonly BoundArguments[],
    compose: (writer: StatementWriter) => Statement,
  ): Statement {
    const key = `${plan.id} ${bounds.map((bound) => bound.shape).join(' ')}`;
    let statement = this.#statements.get(key);
    if (!statement) {
      statement = compose(new StatementWriter(this.#catalogue, this.#engine, bounds));
      this.#statements.set(key, statement);
    }
    return statement;
  }

  #plan(info: Info, field: GraphQLField<unknown, unknown>): Plan {
    const plans = this.#plans.get(info.operation) ?? new LRUCache<string, Plan>({ max: PLANS_PER_OPERATION });
    this.#plans.set(info.operation, plans);
    const key = [field.name, info.path.key, ...conditions(info)].join(' ');
    let plan = plans.get(key);
    if (!plan) {
      const reader = new SelectionReader(this.#catalogue, info);
      const root = reader.field(info.parentType, field, info.fieldNodes);
      const fixed = reader.fields.map((each) =>
        dependsOnVariables(each) ? undefined : bindArguments(this.#catalogue, each, {}),
      );
      plan = { root, fields: reader.fields, fixed, id: this.#planCount++ };
      plans.set(key, plan);
    }
    return plan;
  }
}

/**
 * The field of `Query` that answers: the field itself, or for `node(id)` the field for the type of the id.
 */
function dispatched(info: Info) {
  const fields = (info.parentType as GraphQLObjectType).getFields();
  const field = fields[info.fieldName];
  if (!field) throw new TypeError(`${info.fieldName} is no field of ${info.parentType.name}`);
  if (info.fieldName !== 'node') return field;
  const argument = info.fieldNodes[0]?.arguments?.find(({ name }) => name.value === 'id');
  const id = argument && String(valueFromASTUntyped(argument.value, info.variableValues));
  checkGiven(info.path.key, { id });
  const type = id === undefined ? undefined : typeOfId(id);
  const found = type && fields[type.charAt(0).toLowerCase() + type.slice(1)];
  if (!found) throw badUserInput(`node: "${id}" is no id. Expected one that this API gave out, such as "clm_…".`);
  return found;
}

const conditionNames = new WeakMap<OperationDefinitionNode, string[]>();

/** The values of the variables used by `@skip` and `@include`. */
function conditions(info: Info): string[] {
  let names = conditionNames.get(info.operation);
  if (!names) {
    names = [...new Set([info.operation, ...Object.values(info.fragments)].flatMap(directiveVariables))];
    conditionNames.set(info.operation, names);
  }
  return names.map((name) => `${name}=${info.variableValues[name]}`);
}

function directiveVariables(definition: OperationDefinitionNode | FragmentDefinitionNode): string[] {
  const names: string[] = [];
  visit(definition, {
    Directive({ arguments: given = [] }) {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.push(value.name.value);
    },
  });
  return names;
}
