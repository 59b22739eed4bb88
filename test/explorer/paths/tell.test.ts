import { describe, expect, test } from '@jest/globals';
import { groupBySentence } from '../../../src/explorer/paths/alike.ts';
import type { Path } from '../../../src/explorer/paths/path.ts';
import { tellPath } from '../../../src/explorer/paths/tell.ts';
import { textOf } from '../../../src/explorer/paths/wording.ts';
import { attribution, NODES, pathOf, reversed } from './fixtures.ts';

const {
  leFigaro,
  seoul,
  kyiv,
  localMedia,
  russia,
  ukraine,
  kamensk,
  article,
  older,
  untitled,
  fire,
  troops,
  fireSaid,
  troopsSaid,
  troopsDenied,
  troopsRelayed,
  fireWritten,
} = NODES;

/** In plain spaces, so that they can be read here. */
function told(path: Path, language: 'en' | 'fr' = 'en'): string {
  return textOf(tellPath(path, language)).replaceAll(/[\u00a0\u202f]/g, ' ');
}

describe('a path from a publisher to what it prints', () => {
  const toClaim = pathOf(leFigaro, '<PUBLISHED_BY', article, '<APPEARS_IN', fireSaid, '>STATES', fire);

  test('tells who reports that who says what', () => {
    expect(told(toClaim)).toBe(
      'Le Figaro reports that local media say that the drone attack caused a fire at an oil depot.',
    );
    expect(told(toClaim, 'fr')).toBe(
      'Le Figaro rapporte que Local media disent que l’attaque de drones a mis le feu à un dépôt de pétrole.',
    );
    expect(told(reversed(toClaim))).toBe(told(toClaim));
    expect(told(pathOf(leFigaro, '<PUBLISHED_BY', article, '<APPEARS_IN', fireSaid, '<MADE', localMedia))).toBe(
      told(toClaim),
    );
  });

  test('never hides that something is hearsay, or told as likely', () => {
    const as = (more: Partial<typeof fireSaid>) =>
      told(pathOf(localMedia, '>MADE', { ...fireSaid, ...more }, '>STATES', fire)).replace(/^.*depot/, '');
    expect(as({ basis: 'TOLD', certainty: 'POSSIBLE' })).toBe(' (hearsay).');
    expect(as({ certainty: 'POSSIBLE' })).toBe(' (reported conditionally).');
    expect(as({ certainty: 'PROBABLE' })).toBe(' (as likely).');
    expect(as({})).toBe('.');
  });

  test('tells a publisher’s own voice as its own', () => {
    const own = pathOf(leFigaro, '>MADE', fireWritten, '>STATES', fire);
    expect(told(own)).toBe('Le Figaro says in its own voice that the drone attack caused a fire at an oil depot.');
    expect(told(pathOf(leFigaro, '<PUBLISHED_BY', article, '<APPEARS_IN', fireWritten, '>STATES', fire))).toBe(
      told(own),
    );
  });
});

describe('what is done by saying', () => {
  test.each([
    ['ASSERT', 'Seoul says that North', 'Seoul dit que la Corée'],
    ['ACCUSE', 'Seoul makes the accusation that North', 'Seoul avance l’accusation selon laquelle la Corée'],
    ['CONFIRM', 'Seoul confirms that North', 'Seoul confirme que la Corée'],
    ['PROMISE', 'Seoul promises that North', 'Seoul promet que la Corée'],
    ['THREATEN', 'Seoul makes the threat that North', 'Seoul profère la menace selon laquelle la Corée'],
    ['ESTIMATE', 'Seoul estimates that North', 'Seoul estime que la Corée'],
    ['REPORT', 'Seoul reports that North', 'Seoul rapporte que la Corée'],
    ['DENY', 'Seoul denies that North', 'Seoul dément ceci : la Corée'],
  ])('%s is told by its own verb', (speechAct, en, fr) => {
    const path = pathOf(seoul, '>MADE', { ...troopsSaid, speechAct }, '>STATES', troops);
    expect(told(path)).toContain(en);
    expect(told(path, 'fr')).toContain(fr);
  });

  test('a denial is a denial whatever else it is called', () => {
    const path = pathOf(seoul, '>MADE', { ...troopsSaid, polarity: 'NEGATIVE' }, '>STATES', troops);
    expect(told(path)).toBe('Seoul denies that North Korea has sent troops to Russia.');
  });
});

describe('each relationship, both ways', () => {
  const accusation = 'Seoul makes the accusation that North Korea has sent troops to Russia';
  const accusationFr = 'Seoul avance l’accusation selon laquelle la Corée du Nord a envoyé des troupes en Russie';
  const fireTold = 'local media say that the drone attack caused a fire at an oil depot';
  const fireTruth = 'the claim “The drone attack caused a fire at an oil depot” (made by local media)';

  test.each<[string, Path, string, string]>([
    [
      'STATES to another who says it',
      pathOf(seoul, '>MADE', troopsSaid, '>STATES', troops, '<STATES', troopsDenied, '<MADE', russia),
      `${accusation}; Russia denies it.`,
      'Russia denies that North Korea has sent troops to Russia; Seoul affirms it.',
    ],
    [
      'STATES to another who says the same',
      pathOf(seoul, '>MADE', troopsSaid, '>STATES', troops, '<STATES', attribution('k', kyiv, troops), '<MADE', kyiv),
      `${accusation}; Kyiv says so too.`,
      'Kyiv says that North Korea has sent troops to Russia; Seoul says so too.',
    ],
    [
      'ABOUT',
      pathOf(seoul, '>MADE', troopsSaid, '>STATES', troops, '>ABOUT', russia),
      `${accusation}; this is about Russia.`,
      `About Russia, ${accusation}.`,
    ],
    [
      'ABOUT by itself',
      pathOf(fire, '>ABOUT', ukraine),
      `T${fireTruth.slice(1)} is about Ukraine.`,
      `T${fireTruth.slice(1)} is about Ukraine.`,
    ],
    [
      'ABOUT of one claim to two things',
      pathOf(russia, '<ABOUT', fire, '>ABOUT', ukraine),
      `T${fireTruth.slice(1)} is about both Russia and Ukraine.`,
      `T${fireTruth.slice(1)} is about both Ukraine and Russia.`,
    ],
    [
      'ABOUT from a claim that is said to another that the way ends at',
      pathOf(seoul, '>MADE', troopsSaid, '>STATES', troops, '>ABOUT', russia, '<ABOUT', fire),
      `${accusation}; this is about Russia; so is ${fireTruth}.`,
      `T${fireTruth.slice(1)} is about Russia; about Russia, ${accusation}.`,
    ],
    [
      'ABOUT from two claims to one thing',
      pathOf(
        ...[seoul, '>MADE', troopsSaid, '>STATES', troops, '>ABOUT', russia],
        ...['<ABOUT', fire, '<STATES', fireSaid, '<MADE', localMedia],
      ),
      `${accusation}; also about Russia, ${fireTold}.`,
      `L${fireTold.slice(1)}; also about Russia, ${accusation}.`,
    ],
    [
      'APPEARS_IN one document',
      pathOf(seoul, '>MADE', troopsSaid, '>APPEARS_IN', article, '<APPEARS_IN', fireSaid, '<MADE', localMedia),
      `${accusation}, in “Qui dit quoi”; in the same document, ${fireTold}.`,
      `L${fireTold.slice(1)}, in “Qui dit quoi”; in the same document, ${accusation}.`,
    ],
    [
      'MADE by one in two documents',
      pathOf(
        ...[article, '<APPEARS_IN', troopsSaid, '<MADE', seoul],
        ...['>MADE', attribution('again', seoul, troops), '>APPEARS_IN', older],
      ),
      `${accusation}, in “Qui dit quoi”; Seoul says so again, in “Qui dit quoi hier”.`,
      'Seoul says that North Korea has sent troops to Russia, in “Qui dit quoi hier”; Seoul says so again, in “Qui dit quoi”.',
    ],
    [
      'RELAYED_BY',
      pathOf(seoul, '>MADE', troopsSaid, '>RELAYED_BY', troopsRelayed, '<MADE', kyiv),
      `${accusation}; Kyiv relays it.`,
      'Kyiv relays the claim that North Korea has sent troops to Russia; it comes from Seoul.',
    ],
    [
      'NESTED_IN',
      pathOf(localMedia, '>MADE', fireSaid, '>NESTED_IN', troopsSaid, '<MADE', seoul),
      `L${fireTold.slice(1)}; this is part of another statement: ${accusation}.`,
      `${accusation}; within that, ${fireTold}.`,
    ],
    [
      'TARGETS',
      pathOf(seoul, '>MADE', troopsSaid, '>TARGETS', russia),
      `${accusation}, aimed at Russia.`,
      `${accusation}, aimed at Russia.`,
    ],
    [
      'ON_BEHALF_OF',
      pathOf(troops, '<STATES', troopsSaid, '>ON_BEHALF_OF', ukraine),
      'Seoul, on behalf of Ukraine, makes the accusation that North Korea has sent troops to Russia.',
      'Seoul, on behalf of Ukraine, makes the accusation that North Korea has sent troops to Russia.',
    ],
    [
      'CITES and SUPERSEDES',
      pathOf(untitled, '<CITES', fireSaid, '>APPEARS_IN', article, '>SUPERSEDES', older),
      `L${fireTold.slice(1)}, quoting an untitled document, in “Qui dit quoi”; “Qui dit quoi” replaces “Qui dit quoi hier”.`,
      `“Qui dit quoi” replaces “Qui dit quoi hier”; ${fireTold}, in “Qui dit quoi”, quoting an untitled document.`,
    ],
    [
      'PUBLISHED_BY by itself',
      pathOf(article, '>PUBLISHED_BY', leFigaro),
      'Le Figaro published “Qui dit quoi”.',
      'Le Figaro published “Qui dit quoi”.',
    ],
    [
      'PART_OF and LOCATED_IN',
      pathOf(kyiv, '>PART_OF', ukraine, '<LOCATED_IN', kamensk),
      'Kyiv is part of Ukraine; Kamensk is in Ukraine.',
      'Kamensk is in Ukraine; Kyiv is part of Ukraine.',
    ],
    [
      'CONTRADICTS',
      pathOf(seoul, '>MADE', troopsSaid, '>STATES', troops, '>CONTRADICTS', fire, '<STATES', fireSaid),
      `${accusation}; this contradicts the claim “The drone attack caused a fire at an oil depot”; local media say so.`,
      `L${fireTold.slice(1)}; the claim “North Korea has sent troops to Russia” contradicts this; Seoul says so.`,
    ],
    [
      'SUPPORTS',
      pathOf(seoul, '>MADE', troopsSaid, '>STATES', troops, '<SUPPORTS', fire),
      `${accusation}; ${fireTruth} supports this.`,
      'The claim “The drone attack caused a fire at an oil depot” (made by local media) supports the claim “North Korea has sent troops to Russia”; Seoul says so.',
    ],
    [
      'RESTATES',
      pathOf(seoul, '>MADE', troopsSaid, '>STATES', troops, '>RESTATES', fire),
      `${accusation}; this restates ${fireTruth}.`,
      'The claim “North Korea has sent troops to Russia” restates the claim “The drone attack caused a fire at an oil depot” (made by local media); Seoul says so.',
    ],
    [
      'a relationship that is newer than this page',
      pathOf(article, '>INSPIRED', leFigaro),
      '“Qui dit quoi” is linked to Le Figaro.',
      '“Qui dit quoi” is linked to Le Figaro.',
    ],
  ])('%s', (_name, path, there, back) => {
    expect(told(path)).toBe(there);
    expect(told(reversed(path))).toBe(back);
  });

  test('is told in French too', () => {
    const path = pathOf(seoul, '>MADE', troopsSaid, '>STATES', troops, '<STATES', troopsDenied, '<MADE', russia);
    expect(told(path, 'fr')).toBe(`${accusationFr} ; Russia le dément.`);
    expect(told(pathOf(kyiv, '>PART_OF', ukraine, '<LOCATED_IN', kamensk), 'fr')).toBe(
      'Kyiv appartient à Ukraine ; Kamensk se situe dans Ukraine.',
    );
    expect(told(pathOf(russia, '<ABOUT', fire, '>ABOUT', ukraine), 'fr')).toBe(
      'L’affirmation « L’attaque de drones a mis le feu à un dépôt de pétrole » (faite par Local media) concerne à la fois Russia et Ukraine.',
    );
    expect(told(pathOf(seoul, '>MADE', troopsSaid, '>RELAYED_BY', troopsRelayed, '<MADE', kyiv), 'fr')).toBe(
      `${accusationFr} ; Kyiv le relaie.`,
    );
  });
});

describe('a claim within a sentence', () => {
  const said = (fr: string, en: string | null, language: 'en' | 'fr') => {
    const translations = en === null ? [] : [{ language: 'en', text: en }];
    const claim = { ...troops, text: fr, translations };
    return told(pathOf(kyiv, '>MADE', attribution('c', kyiv, claim), '>STATES', claim), language);
  };

  test.each([
    ['Un grand incendie a éclaté.', 'Kyiv dit qu’un grand incendie a éclaté.'],
    ['À l’aéroport, un général attend.', 'Kyiv dit qu’à l’aéroport, un général attend.'],
    ['Andreï Belooussov est arrivé.', 'Kyiv dit qu’Andreï Belooussov est arrivé.'],
    ['47 drones ont été abattus.', 'Kyiv dit que 47 drones ont été abattus.'],
    ['Onze drones sont tombés.', 'Kyiv dit que onze drones sont tombés.'],
    ['Plus de cent pompiers sont venus.', 'Kyiv dit que plus de cent pompiers sont venus.'],
  ])('“%s” in French', (text, sentence) => {
    expect(said(text, null, 'fr')).toBe(sentence);
  });

  test.each([
    ['Almost daily, drones fall.', 'Kyiv says that almost daily, drones fall.'],
    ['Russia’s minister is here.', 'Kyiv says that Russia’s minister is here.'],
    ['Two drones came.', 'Kyiv says that two drones came.'],
    ['The drones came.', 'Kyiv says that the drones came.'],
    ['Theresa May left.', 'Kyiv says that Theresa May left.'],
  ])('“%s” in English', (text, sentence) => {
    expect(said('x', text, 'en')).toBe(sentence);
  });

  test('stands in quotation marks where it is in another language, and says in which', () => {
    expect(said('La pluie tombe.', null, 'en')).toBe('Kyiv says that “La pluie tombe”.');
    const claim = { ...troops, translations: [] };
    const pieces = tellPath(pathOf(kyiv, '>MADE', attribution('c', kyiv, claim), '>STATES', claim), 'en');
    expect(pieces).toContainEqual({
      id: troops.id,
      text: 'La Corée du Nord a envoyé des troupes en Russie',
      language: 'fr',
    });
  });
});

describe('paths of which the same is told', () => {
  const through = (document: typeof article) =>
    pathOf(leFigaro, '<PUBLISHED_BY', document, '<APPEARS_IN', fireSaid, '>STATES', fire);

  test('are told once, in the order in which they came', () => {
    const other = pathOf(leFigaro, '>MADE', fireWritten, '>STATES', fire);
    const told = groupBySentence([through(article), other, through(older)], 'en');
    expect(told.map(({ paths }) => paths.length)).toEqual([2, 1]);
    expect(told[0]?.paths[1]?.steps[1]?.node).toBe(older);
  });
});

describe('somebody whom a text leaves unnamed', () => {
  const says = (name: string) => {
    const somebody = { ...localMedia, name };
    return told(
      pathOf(leFigaro, '<PUBLISHED_BY', article, '<APPEARS_IN', attribution('x', somebody, fire), '>STATES', fire),
    );
  };

  test('is described in small letters, but a name in the description keeps its capital', () => {
    expect(says('Local media')).toMatch(/^Le Figaro reports that local media say that/);
    expect(says('South Korean officials')).toMatch(/^Le Figaro reports that South Korean officials say that/);
    expect(says('Brackwater pilots')).toMatch(/^Le Figaro reports that Brackwater pilots say that/);
  });
});
