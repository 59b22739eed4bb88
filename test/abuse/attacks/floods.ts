import { type Attack, read, refusedRead, times } from '../attack.ts';

/** Documents that are hard to read or to check, whatever is in the graph. */
export function floodAttacks(): Attack[] {
  return [...aliasFloods(), ...fragmentFloods(), ...directiveFloods(), ...introspection(), ...others()];
}

function aliasFloods(): Attack[] {
  const fields = (count: number, field: string) => times(count, (n) => `a${n}: ${field}`).join(' ');
  return [
    refusedRead('10,000 aliases', `{ ${fields(10_000, '__typename')} }`),
    refusedRead('450 aliases of a root field', `{ ${fields(450, 'entities { totalCount }').slice(0, -1)}}`),
    refusedRead('30 aliases in 900 words', `{ entities { nodes { ${fields(300, 'name')} } } }`),
    refusedRead('11 root fields', `{ ${fields(11, 'savedViews { totalCount }')} }`),
    read('the same field 300 times', `{ entities(first: 1) { nodes { ${'name '.repeat(300)} } } }`, {}, 'either'),
    read(
      'a field with a field below 235 times',
      `{ entity(id: "ent_s-0") { ${'partOf { id } '.repeat(235)} } }`,
      {},
      'either',
    ),
    read(
      'a field with arguments 60 times',
      `{ entity(id: "ent_s-0") { ${'claims(first: 1, orderBy: TEXT_ASC) { totalCount } '.repeat(60)} } }`,
      {},
      'either',
    ),
    read(
      'fields that may conflict, nested',
      `{ ${times(8, () => `entities { nodes { ${'claims { nodes { text id language } } '.repeat(8)} } }`).join(' ')} }`,
      {},
      'either',
    ),
  ];
}

function fragmentFloods(): Attack[] {
  const doubling = (levels: number, leaf: string) => {
    const names = times(levels, (n) => `fragment F${n} on Entity { ...F${n + 1} ...F${n + 1} }`);
    return `{ entity(id: "ent_s-0") { ...F0 } } ${names.join(' ')} fragment F${levels} on Entity { ${leaf} }`;
  };
  const inner = (n: number) => `a${n}: partOf { ...D${n + 1} } b${n}: partOf { ...D${n + 1} }`;
  const deep = (levels: number) =>
    `{ entity(id: "ent_s-0") { ...D0 } } ${times(levels, (n) => `fragment D${n} on Entity { ${inner(n)} }`).join(' ')}
    fragment D${levels} on Entity { id }`;
  return [
    ...[5, 10, 20, 60].map((levels) =>
      read(`fragments doubling ${levels} times`, doubling(levels, 'id'), {}, 'either'),
    ),
    ...[4, 8, 9].map((levels) => read(`fields doubling ${levels} times`, deep(levels), {}, 'either')),
    refusedRead('fields doubling 25 times', deep(25)),
    refusedRead(
      'fragments in a circle',
      '{ entity(id: "ent_s-0") { ...A } } fragment A on Entity { ...B } fragment B on Entity { ...A }',
    ),
    refusedRead(
      '200 fragments that nobody uses',
      `{ __typename } ${times(120, (n) => `fragment U${n} on Entity { id }`).join(' ')}`,
    ),
    read(
      '80 inline fragments inside each other',
      `{ entity(id: "ent_s-0") { ${'... on Entity { '.repeat(80)} id ${'} '.repeat(80)} } }`,
      {},
      'either',
    ),
    read(
      '80 fragments on the same field',
      `{ entity(id: "ent_s-0") { ${times(80, (n) => `...S${n}`).join(' ')} } }
       ${times(80, (n) => `fragment S${n} on Entity { partOf { id } }`).join(' ')}`,
      {},
      'either',
    ),
    read('26 fragments that each spread all further ones', everyFurther(26), {}, 'either'),
  ];
}

function everyFurther(count: number): string {
  const spread = (from: number) => times(count - from, (n) => `...S${from + n}`).join(' ');
  const fragments = times(count, (n) => `fragment S${n} on Entity { id ${spread(n + 1)} }`);
  return `{ entity(id: "ent_s-0") { ${spread(0)} } } ${fragments.join(' ')}`;
}

function directiveFloods(): Attack[] {
  return [
    refusedRead('900 directives', `{ __typename ${'@include(if: true) '.repeat(400)} }`),
    refusedRead('300 unknown directives', `{ __typename ${'@no '.repeat(300)} }`),
    read(
      '100 conditions on variables',
      `query (${times(40, (n) => `$v${n}: Boolean = ${n % 2 === 0}`).join(' ')}) { entity(id: "ent_s-0") {
        ${times(40, (n) => `name @include(if: $v${n}) id @skip(if: $v${n})`).join(' ')} } }`,
      {},
      'either',
    ),
  ];
}

function introspection(): Attack[] {
  const ofType = (depth: number) => `${'ofType { '.repeat(depth)} name ${'} '.repeat(depth)}`;
  const fields = (depth: number) => `${'fields { name type { '.repeat(depth)} name ${'} } '.repeat(depth)}`;
  return [
    read(
      'all types with all that can be asked of them',
      `{ __schema { types { name fields { name args { name type { ${ofType(7)} } } type { ${ofType(7)} } } } } }`,
    ),
    refusedRead('ofType 60 deep', `{ __schema { types { ${ofType(60)} } } }`),
    ...[2, 3, 5, 8].map((depth) =>
      read(`fields of types of fields, ${depth} deep`, `{ __schema { types { ${fields(depth)} } } }`, {}, 'either'),
    ),
    read(
      'possible types of interfaces of possible types',
      `{ __schema { types { ${'possibleTypes { interfaces { '.repeat(4)} name ${'} } '.repeat(4)} } } }`,
      {},
      'either',
    ),
    read(
      '3 times the types by aliases',
      `{ __schema { ${times(3, (n) => `t${n}: types { fields { args { name } type { name } } }`).join(' ')} } }`,
    ),
    read(
      '15 times the types by aliases',
      `{ __schema { ${times(15, (n) => `t${n}: types { fields { args { name } type { name } } }`).join(' ')} } }`,
      {},
      'either',
    ),
    read(
      'ten types by name with their fields',
      `{ ${times(10, (n) => `t${n}: __type(name: "Query") { fields { type { fields { type { fields { name } } } } } }`).join(' ')} }`,
      {},
      'either',
    ),
  ];
}

function others(): Attack[] {
  return [
    refusedRead('1,200 words', `{ ${'name '.repeat(1_200)} }`),
    refusedRead('100,000 opening braces', `${'{a'.repeat(80_000)}`),
    refusedRead('a list of 100,000 brackets', `{ search(query: ${'['.repeat(100_000)}) { totalCount } }`),
    refusedRead('an input of 100,000 braces', `{ entities(filter: ${'{text:'.repeat(30_000)} "a") { totalCount } }`),
    refusedRead('a string of 200,000 escapes', `{ search(query: "${'\\u0041'.repeat(30_000)}") { totalCount } }`),
    refusedRead('a name of 200,000 letters', `{ ${'a'.repeat(200_000)} }`),
    refusedRead('a block string of 60,000 lines', `{ search(query: """${'a\n'.repeat(60_000)}""") { totalCount } }`),
    read('a comment as long as the body', `#${'c'.repeat(250_000)}\n{ __typename }`),
    read('200,000 commas and spaces', `{ __typename ${', '.repeat(100_000)} }`),
    refusedRead('400 unknown fields that resemble others', `{ ${times(400, (n) => `clai${n}`).join(' ')} }`),
    refusedRead('a subscription', 'subscription { entities { totalCount } }'),
    refusedRead('no operation', 'fragment F on Entity { id }'),
    refusedRead(
      '100 operations of which none is named',
      `${times(100, (n) => `query Q${n} { __typename }`).join(' ')}`,
    ),
    refusedRead('a number of 100,000 digits', `{ entities(first: ${'9'.repeat(100_000)}) { totalCount } }`),
    refusedRead('a mutation without its input', 'mutation { recordEntity }'),
  ];
}
