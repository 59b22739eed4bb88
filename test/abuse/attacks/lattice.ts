import { type Attack, read, times, write } from '../attack.ts';
import type { Client } from '../client.ts';

const LAYERS = 12;
const WIDTH = 10;

const idOf = (layer: number, place: number) => `lattice-${layer}-${place}`;

/**
 * Records entities in layers, each part of all of the layer above, so that the ways through are ten times as many with each
 * layer; and claims that those of the lowest layer make and are spoken of in. @throws Error if something is refused
 */
export async function recordLattice(client: Client): Promise<void> {
  for (let layer = 0; layer < LAYERS; layer++) {
    const inputs = times(WIDTH, (place) => ({
      key: idOf(layer, place),
      name: `Lattice ${layer} ${place}`,
      kind: 'PUBLIC_BODY',
      partOf: layer === 0 ? [] : times(WIDTH, (above) => ({ id: `ent_${idOf(layer - 1, above)}` })),
    }));
    const declared = times(WIDTH, (place) => `$i${place}: EntityInput!`).join(', ');
    const fields = times(WIDTH, (place) => `r${place}: recordEntity(input: $i${place}) { created }`).join(' ');
    const variables = Object.fromEntries(inputs.map((input, place) => [`i${place}`, input]));
    await client.ask(`mutation (${declared}) { ${fields} }`, variables);
  }
  await client.ask(
    'mutation ($inputs: [RecordAttributionInput!]!) { recordAttributions(inputs: $inputs) { createdCount } }',
    { inputs: sayings() },
  );
}

/** All of the lowest layer say the same, and each says something of its own about all the others. */
function sayings(): object[] {
  const lowest = times(WIDTH, (place) => ({ id: `ent_${idOf(LAYERS - 1, place)}` }));
  const about = lowest.map((entity) => ({ entity, roles: ['TOPIC'] }));
  const claims = [{ key: 'lattice', text: 'All of the lattice say so', language: 'en', about }];
  const own = lowest.map((_, place) => ({ text: `Place ${place} of the lattice says so`, language: 'en', about }));
  return lowest.flatMap((source, place) =>
    [claims[0], own[place]].map((claim) => ({
      document: { new: { kind: 'OTHER', text: 'they say: it is so', key: 'lattice' } },
      source,
      claim: { new: claim },
      spans: [
        { part: 'SOURCE', exact: 'they' },
        { part: 'CONTENT', exact: 'it is so' },
      ],
    })),
  );
}

const ORIGINS = 'independentOriginCount origins { bodies { id name } sources { id } }';

/** Reads over the lattice, and further layers on top of what is there. */
export function latticeAttacks(): Attack[] {
  const all = JSON.stringify(times(WIDTH, (place) => `ent_${idOf(LAYERS - 1, place)}`));
  return [
    read('origins of the claim of a lattice', `{ claim(id: "clm_lattice") { ${ORIGINS} } }`),
    read(
      'lists that hold the claims of a lattice',
      `{ claims(filter: {source: ${all}}) { totalCount nodes { ${ORIGINS} } } }`,
    ),
    read(
      'all within the top of a lattice',
      `{ entities(filter: {partOf: ["ent_${idOf(0, 0)}"]}, first: 100) { totalCount nodes { name } } }`,
    ),
    read(
      'wholes of wholes of a lattice',
      `{ entity(id: "ent_${idOf(LAYERS - 1, 0)}") { partOf { partOf { partOf { partOf { id } } } } } }`,
      {},
      'either',
    ),
    read(
      'paths through a lattice',
      `{ paths(from: "ent_${idOf(LAYERS - 1, 0)}", to: "ent_${idOf(0, 9)}", atMost: 8, first: 10) { length } }`,
      {},
      'either',
    ),
    read(
      'paths from the top of a lattice to its claim',
      `{ paths(from: "ent_${idOf(4, 9)}", to: "clm_lattice", atMost: 8, first: 10) { length } }`,
      {},
      'either',
    ),
    write('an entity that is part of a whole lattice', 'recordEntity', (n) => ({
      name: `Below the lattice ${n}`,
      kind: 'PUBLIC_BODY',
      partOf: times(WIDTH, (place) => ({ id: `ent_${idOf(LAYERS - 1, place)}` })),
    })),
    write('a lattice in one request', 'recordEntity', (n) => latticeInOne(n), 'either'),
  ];
}

/** Six layers of six, all given in one input: each entity is spelt out wherever it is a whole. */
function latticeInOne(number: number): object {
  const entity = (layer: number, place: number): object => ({
    name: `L${number} ${layer} ${place}`,
    kind: 'PLACE',
    ...(layer > 0 && { partOf: times(6, (above) => ({ new: entity(layer - 1, above) })) }),
  });
  return entity(4, 0);
}
