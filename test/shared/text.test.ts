import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldedPieces } from '../../src/shared/fold.ts';
import { fold, indexTerms, searchTerms, words } from '../../src/shared/text.ts';
import { growth } from '../support/growth.ts';

/** Words of newspapers, French and English, with a few of other scripts. */
const CORPUS = `armée Corée coréennes nord-coréen troupes drones ukrainiennes antiaériens gouverneur communiqué œuvre
  cœur aujourd'hui presqu'île région Rostov Séoul Washington Sliusar Belooussov Kamensk-Chakhtinski anticonstitutionnellement
  internationalisation hôpitaux journaux nationale présidente massive dépôt pétrolier pompiers envoyées tuées blessés
  troops fires ministries countries weapons attacking destroyed officials spokesperson sanctions agreements running
  studies universities generally happiness electrical organization's 2024 S-400 F16 47
  Київ ракеты министерство Белоусов Łódź Ørsted Đukanović Straße Ærø İstanbul Ελλάδος
  평양 조선인민군 朝鲜人民军 日本語 ガンダム मुख्यमंत्री القاهرة ירושלים`
  .split(/\s+/)
  .filter((word) => word !== '');

/** Any text, with the characters that make trouble more often than by chance. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ...'eéÉœŒßİıſςΣ’«»\u00a0\u202f\u0301\u0308\u00ad\u200d \t\nK㎏ﬃ각が朝😀4²\u0f71\u0f72\uff8a\uff9eㄱㅏ\u1161\u11a8\u0e33',
    ),
  }),
);

const isSubset = (some: string[], all: string[]) => some.every((one) => all.includes(one));
/** Whether a query finds a text that is stored without beginnings of words. */
const finds = (query: string, text: string) => isSubset(searchTerms(query), indexTerms(text, { prefixes: false }));

describe('folding', () => {
  test.each([
    ['Corée du Nord', 'coree du nord'],
    ['l’armée  « russe »\r\n', 'l\'armee " russe "'],
    ['Kamensk‑Chakhtinski', 'kamensk-chakhtinski'],
    ['Œuvre, Ægir, Straße, Łódź, Ørsted, Đukanović', 'oeuvre, aegir, strasse, lodz, orsted, dukanovic'],
    ['ar\u00admée', 'armee'],
    ['Andreï\u00a0Belooussov', 'andrei belooussov'],
    ['Ёлка', 'елка'],
    ['İstanbul', 'istanbul'],
    ['평양', '평양'],
  ])('%j becomes %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('keeps apart what are other words without their marks', () => {
    expect(fold('कमला')).not.toBe(fold('कमल'));
    expect(fold('がん')).not.toBe(fold('かん'));
  });

  test('is the same for composed and decomposed text, and for either case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CORPUS), (word) => {
        expect(fold(word.normalize('NFD'))).toBe(fold(word));
        expect(fold(word.toUpperCase())).toBe(fold(word));
      }),
    );
  });

  test('twice is once', () => {
    fc.assert(
      fc.property(anyText, (text) => fold(fold(text)) === fold(text)),
      { numRuns: 2000 },
    );
  });

  test('twice is once where marks are many, and where what is left out stands between them', () => {
    const piece = fc.constantFrom(...'a\u0301\u0323\u0f71\u0f72\u3099\uff9e\u0344\u200d\ue000');
    const run = fc.tuple(piece, fc.integer({ min: 1, max: 45 })).map(([one, times]) => one.repeat(times));
    fc.assert(
      fc.property(fc.array(run, { maxLength: 8 }), (runs) => fold(fold(runs.join(''))) === fold(runs.join(''))),
      { numRuns: 2000 },
    );
  });

  test('keeps 30 marks of a run', () => {
    expect(fold(`x${'\u0f72'.repeat(30)}y`)).toBe(`x${'\u0f72'.repeat(30)}y`);
    expect(fold(`x${'\u0f72'.repeat(31)}y`)).toBe(`x${'\u0f72'.repeat(30)}y`);
    expect(fold(`x${'\u0f72\u200d'.repeat(31)}y`)).toBe(`x${'\u0f72'.repeat(30)}y`);
    expect(fold('x\u0301'.repeat(100))).toBe('x'.repeat(100));
  });

  test('in pieces is folding as a whole, wherever they are cut', () => {
    const joined = (text: string, length: number) =>
      [...foldedPieces(text, length)]
        .join('')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 4 }), (text, length) => joined(text, length) === fold(text)),
      { numRuns: 2000 },
    );
    const long = 'L’armée « russe » 평양 ㄱㅏ 朝鲜 कमला ﾊﾞ\ufdfa'.repeat(1_000);
    expect([...foldedPieces(long)].length).toBeGreaterThan(5);
    expect(fold(long)).toBe(joined(long, long.length));
  });

  test.each([
    ['accents in the wrong order', 'a', '\u0301\u0323'],
    ['accents apart', '', 'a\u0301'],
    ['voicing marks that are letters until they are decomposed', 'a', '\u0301\uff9e'],
    ['vowel signs in the wrong order', 'a', '\u0f72\u0f71'],
    ['vowel signs with invisible characters between', 'a', '\u0f72\u200d\u0f71\u200d'],
    ['a character that becomes 18', '', '\ufdfa'],
    ['capitals that look for the end of their word', '', 'Σ'],
    ['white space', '', '\u00a0 '],
  ])('takes a time that grows with the text: %s', (_, start, unit) => {
    expect(growth((times) => fold(start + unit.repeat(times)), 5_000)).toBeLessThan(8);
  });
});

describe('words', () => {
  test('are runs of letters and digits, without the letters of elision', () => {
    expect(words('L’armée d’un État n’a pas 47 drones S-400, d’après Seoul’s 5 envoys.')).toEqual(
      ['armee', 'un', 'etat', 'pas', '47', 'drones', '400', 'apres', 'seoul', '5', 'envoys'], //
    );
  });

  test('are single letters where there is nothing else', () => {
    expect(words('X')).toEqual(['x']);
    expect(finds('X', 'X (Twitter)')).toBe(true);
  });

  test('are single characters in Chinese', () => {
    expect(words('朝鲜, 2024')).toEqual(['朝', '鲜', '2024']);
    expect(finds('人民军', '朝鲜人民军')).toBe(true);
  });
});

describe('inflections', () => {
  test.each(
    `drone drones|Corée coree Coree|accuse accuses accusé accusés accused|attaque attaques attaqué attaquée
    |armée armées armee|troupe troupes|nord-coréen nord-coréens nord-coréenne nord-coréennes|troop troops|fire fires
    |region regions région régions|ukrainien ukrainiens ukrainienne ukrainiennes|ukrainian ukrainians|missile missiles
    |journal journaux|ministère ministères|ministry ministries|dépôt dépôts|frappe frappes|allié alliés alliée alliées
    |officiel officiels officielle officielles|antiaérien antiaériens antiaérienne antiaériennes|city cities
    |attack attacks attacked attacking|destroy destroys destroyed|détruit détruite détruits détruites|election elections
    |national nationale nationaux nationales|président présidente présidents présidentes|envoyé envoyée envoyés envoyées
    |blessé blessée blessés blessées|report reports reported|general généraux`
      .split('|')
      .map((group) => [group.trim().split(/\s+/)]),
  )('%j are found by each other', (group) => {
    for (const query of group)
      for (const text of group) expect([query, text, finds(query, text)]).toEqual([query, text, true]);
  });

  test.each([
    ['armée', 'arme'],
    ['Séoul', 'seule'],
    ['Moscou', 'moscovite'],
    ['natif', 'nation'],
    ['communiqué', 'commune'],
    ['mine', 'ministre'],
    ['état', 'été'],
    ['army', 'arms'],
  ])('%j does not find %j', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });
});

describe('terms', () => {
  // Another spelling of terms, as another stemmer would give it, needs a migration that writes the stored ones anew.
  test.each(
    `nationales nation|généralement general|attaquées attaqu|internationalisation intern|skies sky|dying di|news new
    |proceed proceed|generously generous|communism communism|arsenal arsenal|ministries ministr|happiness happ|relying rel
    |electrical electr|usefulness use|hospitalization hosp|yield yield|youth youth|paysages paysag|employées employ
    |voyageurs voyageur|rayonnement rayon|quelques quelqu|aiguës aigu|fréquences frequenc|logiciels logiciel
    |solutions solut|élections elect|amèrement amer|évidemment evidem|heureuses heureus|chevaux cheval|naïveté naivet
    |ambiguïté ambiguit|hopping hop`
      .split('|')
      .map((pair) => pair.trim().split(' ')),
  )('of %j are spelt %j', (word, term) => {
    expect(searchTerms(word as string)).toEqual([term]);
  });

  test('of whatever a reader has typed of a word find it', () => {
    for (const word of CORPUS) {
      const indexed = indexTerms(`Avant « ${word} » après`, { prefixes: true });
      const characters = [...word];
      for (let length = 1; length <= characters.length; length++) {
        const typed = characters.slice(0, length).join('');
        // A query that is one Latin letter asks for that letter, as in the name of a site.
        if (/^[a-zœ]$/.test(fold(typed))) continue;
        expect([typed, searchTerms(typed).filter((term) => !indexed.includes(term))]).toEqual([typed, []]);
      }
    }
  });

  test('of a beginning find the word, whatever the word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéçñœ'), minLength: 2, maxLength: 45 });
    const beginning = word.chain((whole) => fc.tuple(fc.constant(whole), fc.integer({ min: 2, max: whole.length })));
    fc.assert(
      fc.property(beginning, ([whole, length]) => {
        const typed = whole.slice(0, length);
        expect(isSubset(searchTerms(typed), indexTerms(whole, { prefixes: true }))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('of some words of a text, in any order, case and accents, find it', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(CORPUS, { minLength: 1, maxLength: 8 }), (some) => {
        const query = some.join(' ').normalize('NFD').toUpperCase();
        expect(isSubset(searchTerms(query), indexTerms(CORPUS.join(' '), { prefixes: false }))).toBe(true);
      }),
    );
  });

  test('of a beginning find nothing where beginnings are not kept', () => {
    expect(finds('sliu', 'Sliusar')).toBe(false);
    expect(isSubset(searchTerms('sliu'), indexTerms('Iouri Sliusar', { prefixes: true }))).toBe(true);
    expect(isSubset(searchTerms('usar'), indexTerms('Iouri Sliusar', { prefixes: true }))).toBe(false);
  });

  test('are distinct and made of a-z and 0-9, 64 at most', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, prefixes) => {
        for (const terms of [searchTerms(text), indexTerms(text, { prefixes })]) {
          expect(new Set(terms).size).toBe(terms.length);
          for (const term of terms) expect(term).toMatch(/^[a-z0-9]{1,64}$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('of any text find the text', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, prefixes) =>
        isSubset(searchTerms(text), indexTerms(text, { prefixes })),
      ),
      { numRuns: 2000 },
    );
  });

  test('of other scripts are spelt in code points', () => {
    expect(searchTerms('Київ 평양')).toEqual(['x43ax438x456x432', 'xd3c9xc591']);
    expect(searchTerms('𐍈𐍉')).toEqual(['x10348x10349']);
  });

  test('are cut at 64, between characters, in texts and queries alike', () => {
    const long = 'я'.repeat(40);
    expect(searchTerms(long)).toEqual(['x44f'.repeat(16)]);
    expect(searchTerms('가'.repeat(20))).toEqual(['xac00'.repeat(12)]);
    const indexed = indexTerms(long, { prefixes: true });
    for (let length = 1; length <= 40; length++) expect(indexed).toContain(searchTerms(long.slice(0, length))[0]);
  });

  test('are 16 at most in a query, and none for a query without words', () => {
    const query = Array.from({ length: 40 }, (_, index) => `mot${index}`).join(' ');
    expect(searchTerms(query)).toEqual(Array.from({ length: 16 }, (_, index) => `mot${index}`));
    expect(searchTerms(' « … » 😀 ')).toEqual([]);
  });

  test('of a very long run of letters are few', () => {
    expect(indexTerms('z'.repeat(100_000), { prefixes: true }).length).toBeLessThan(40);
  });
});
