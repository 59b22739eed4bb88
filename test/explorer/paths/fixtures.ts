import type { Named, Path, PathAttribution, PathClaim, PathNode } from '../../../src/explorer/paths/path.ts';

const person = (key: string, name: string, kind = 'PUBLIC_BODY', isNamed = true): Named => ({
  id: `ent_${key}`,
  name,
  kind,
  isNamed,
});

const LE_FIGARO = person('le-figaro', 'Le Figaro', 'MEDIA');
const SEOUL = person('seoul', 'Seoul');
const KYIV = person('kyiv', 'Kyiv');
const LOCAL_MEDIA = person('local-media', 'Local media', 'GROUP', false);
const RUSSIA = person('russia', 'Russia', 'COUNTRY');
const UKRAINE = person('ukraine', 'Ukraine', 'COUNTRY');

const claim = (key: string, fr: string, en: string, sources: Named[]): PathClaim => ({
  __typename: 'Claim',
  id: `clm_${key}`,
  text: fr,
  language: 'fr',
  translations: [{ language: 'en', text: en }],
  sources: { nodes: sources },
});

const FIRE = claim(
  'fire',
  'L’attaque de drones a mis le feu à un dépôt de pétrole.',
  'The drone attack caused a fire at an oil depot.',
  [LOCAL_MEDIA],
);
const TROOPS = claim(
  'troops',
  'La Corée du Nord a envoyé des troupes en Russie.',
  'North Korea has sent troops to Russia.',
  [SEOUL],
);

/** An attribution; what is left out is plain assertion. */
export function attribution(
  key: string,
  source: Named,
  of: PathClaim,
  more: Partial<PathAttribution> = {},
): PathAttribution {
  const { sources: _, __typename: __, ...words } = of;
  return {
    __typename: 'Attribution',
    id: `att_${key}`,
    role: 'ORIGIN',
    speechAct: 'ASSERT',
    form: 'INDIRECT',
    certainty: 'CERTAIN',
    polarity: 'POSITIVE',
    basis: 'UNKNOWN',
    source,
    claim: words,
    ...more,
  };
}

const entity = (named: Named) => ({ __typename: 'Entity', ...named }) as const;
const document = (key: string, title: string | null) => ({ __typename: 'Document', id: `doc_${key}`, title }) as const;

/** Some items to make paths of. */
export const NODES = {
  leFigaro: entity(LE_FIGARO),
  seoul: entity(SEOUL),
  kyiv: entity(KYIV),
  localMedia: entity(LOCAL_MEDIA),
  russia: entity(RUSSIA),
  ukraine: entity(UKRAINE),
  kamensk: entity(person('kamensk', 'Kamensk', 'PLACE')),
  article: document('article', 'Qui dit quoi'),
  older: document('older', 'Qui dit quoi hier'),
  untitled: document('untitled', null),
  fire: FIRE,
  troops: TROOPS,
  fireSaid: attribution('fire', LOCAL_MEDIA, FIRE),
  troopsSaid: attribution('troops', SEOUL, TROOPS, { speechAct: 'ACCUSE' }),
  troopsDenied: attribution('denied', RUSSIA, TROOPS, { speechAct: 'DENY', polarity: 'NEGATIVE' }),
  troopsRelayed: attribution('relayed', KYIV, TROOPS, { role: 'RELAY', speechAct: 'REPORT', basis: 'TOLD' }),
  fireWritten: attribution('written', LE_FIGARO, FIRE, { form: 'OWN_VOICE' }),
};

/** Of the first step. */
const NOWHERE = { relationship: null, isForward: null };

/** A path through nodes and, between them, relationships: `>MADE` goes the way in which it points, `<MADE` against it. */
export function pathOf(...walk: (PathNode | string)[]): Path {
  const steps = walk.flatMap((node, index) => {
    if (typeof node === 'string') return [];
    const link = walk[index - 1];
    const way = typeof link === 'string' ? link : null;
    const step = way === null ? NOWHERE : { relationship: way.slice(1), isForward: way.startsWith('>') };
    return [{ position: index / 2, node, ...step }];
  });
  return { position: 0, length: steps.length - 1, steps };
}

/** The same path from its other end. */
export function reversed({ position, length, steps }: Path): Path {
  return {
    position,
    length,
    steps: steps.map((_, index) => {
      const at = steps.length - 1 - index;
      const after = steps[at + 1];
      const node = steps[at]?.node as PathNode;
      return {
        position: index,
        node,
        relationship: after?.relationship ?? null,
        isForward: after ? !after.isForward : null,
      };
    }),
  };
}
