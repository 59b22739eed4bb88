import { type Attack, distinctWords, times, write } from '../attack.ts';
import { json } from '../client.ts';

/** Writes as large as they are taken. */
export function recordingAttacks(): Attack[] {
  return [
    write('a document of 200,000 characters of distinct words', 'recordDocument', (n) => ({
      kind: 'OTHER',
      text: distinctWords(199_990, n * 50_000),
    })),
    ...[25, 50].map((count) =>
      write(`${count} translations of 5,000 characters`, 'recordClaim', (n) => ({
        text: `Claim ${n} of ${count}`,
        language: 'en',
        translations: times(count, (index) => ({
          language: `en-x-t${index}`,
          text: distinctWords(4_990, (n * count + index) * 2_000),
        })),
      })),
    ),
    write('100 aliases of 500 characters', 'recordEntity', (n) => ({
      kind: 'THING',
      name: `Thing ${n}`,
      aliases: times(100, (index) => distinctWords(490, (n * 100 + index) * 200)),
    })),
    write('as many attributions as fit into a body', 'recordAttributions { createdCount }', (n) =>
      attributions(n, 1_000, 250_000),
    ),
    write(
      'as many attributions as fit, with all of them read again',
      `recordAttributions ${ALL}`,
      (n) => attributions(n, 1_000, 250_000),
      'either',
    ),
    write('attributions with 20 relays each', 'recordAttributions { createdCount }', (n) => relayed(n, 40)),
    write('an attribution with 100 spans, targets, patrons and citations', 'recordAttribution', (n) => crowded(n)),
    ...[20, 100, 1_000, 4_000].map(nested),
    write('a claim about 100 new entities with 20 aliases', 'recordClaim', (n) => ({
      text: `A claim about many ${n}`,
      language: 'en',
      about: times(100, (index) => ({
        roles: ['TOPIC'],
        entity: {
          new: {
            kind: 'THING',
            name: `About ${n} ${index}`,
            aliases: times(20, (alias) => `About ${n} ${index} as ${alias}`),
          },
        },
      })),
    })),
  ];
}

const ALL = `{ createdCount attributions { attribution { id spans { exact } source { name } chain { entity { name } }
  claim { text origins { sources { name } } } document { title } } } }`;

/** Writes that are just too small to be taken for large ones. */
export function slyWrites(): Attack[] {
  return [
    write('attributions in a body of just under 16 kB', 'recordAttributions { createdCount }', (n) =>
      attributions(n, 1_000, 14_500),
    ),
    write('a document of just under 16 kB', 'recordDocument', (n) => ({
      kind: 'OTHER',
      text: distinctWords(15_800, n * 5_000),
    })),
  ];
}

/** Attributions of short claims in one document, so many at most and in so many bytes. */
export function attributions(number: number, most: number, bytes: number, key?: string): object[] {
  const text = 'he says that it is so';
  const document = { new: { kind: 'OTHER', text: `${text} ${number}`, ...(key !== undefined && { key }) } };
  const spans = [
    { part: 'SOURCE', exact: 'he' },
    { part: 'CONTENT', exact: 'it is so' },
  ];
  const one = (index: number) => ({
    document,
    spans,
    source: { new: { kind: 'PERSON', name: `S${number} ${index}` } },
    claim: { new: { text: `C${number} ${index}`, language: 'en' } },
  });
  const size = JSON.stringify(one(most)).length + 1;
  return times(Math.min(most, Math.floor(bytes / size)), one);
}

function relayed(number: number, count: number): object[] {
  const names = times(20, (index) => `R${index}r`);
  const document = { new: { kind: 'OTHER', text: `it is so ${number}, says he, says ${names.join(', says ')}` } };
  return times(count, (index) => ({
    document,
    source: { new: { kind: 'PERSON', name: `Relayed ${number} ${index}` } },
    claim: { new: { text: `Relayed claim ${number} ${index}`, language: 'en' } },
    spans: [
      { part: 'CONTENT', exact: 'it is so' },
      { part: 'SOURCE', exact: 'he' },
    ],
    relays: names.map((name) => ({
      source: { new: { kind: 'MEDIA', name: `${name} ${number}` } },
      spans: [{ part: 'SOURCE', exact: name }],
    })),
  }));
}

function crowded(number: number): object {
  const words = times(100, (index) => `w${index}w`);
  const entity = (name: string) => ({ new: { kind: 'GROUP', name: `${name} ${number}` } });
  return {
    document: { new: { kind: 'OTHER', text: `${number} he ${words.join(' ')}` } },
    source: entity('Crowded'),
    claim: { new: { text: `Crowded claim ${number}`, language: 'en' } },
    spans: [{ part: 'SOURCE', exact: 'he' }, ...words.slice(1).map((exact) => ({ part: 'CONTENT', exact }))],
    targets: times(100, (index) => entity(`Target ${index}`)),
    onBehalfOf: times(100, (index) => entity(`Patron ${index}`)),
    cites: times(100, (index) => ({ new: { kind: 'OTHER', text: `Cited ${number} ${index}` } })),
  };
}

/** An entity that is part of a new one, which is part of a new one …, spelt out: too deep for what makes JSON of objects. */
function nested(depth: number): Attack {
  const query = 'mutation ($input: EntityInput!) { recordEntity(input: $input) { created } }';
  const input = (number: number) => {
    const open = times(depth, (level) => `{"kind":"PLACE","name":"P${number} ${level}","partOf":[{"new":`).join('');
    return `${open}{"kind":"PLACE","name":"Outermost ${number}"}${'}]}'.repeat(depth)}`;
  };
  const make = (number: number) => json(`{"query":${JSON.stringify(query)},"variables":{"input":${input(number)}}}`);
  return { name: `${depth} entities within each other`, wanted: 'either', isWrite: true, make };
}
