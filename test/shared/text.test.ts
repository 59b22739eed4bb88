import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldedPieces } from '../../src/shared/fold.ts';
import { fold, indexTerms, type SearchedAs, searchTerms, wholeName, words as wordsOf } from '../../src/shared/text.ts';
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
      ..."eéÉœŒßİıſςΣ’«»ʼlaL'ـىیة٤ךガがกำ้ \u0e4d\u0e32\u00a0\u202f\u0301\u0308\u00ad\u200d \t\nK㎏ﬃ각が朝😀4²\u0f71\u0f72\uff8a\uff9eㄱㅏ\u1161\u11a8\u0e33",
    ),
  }),
);

const words = (query: string) => wordsOf(query).map(({ text }) => text);
const SEARCHED: SearchedAs[] = ['name', 'text', 'description'];
/** Whether the index holds one form of every term of a query. */
const findsAs = (as: SearchedAs, query: string, text: string): boolean => {
  const { inIndex } = indexTerms(text, as);
  return searchTerms(query, { descriptions: true }).every((forms) => forms.some((form) => inIndex.includes(form)));
};
/** Whether a query finds a text that is stored without beginnings of words. */
const finds = (query: string, text: string) => findsAs('text', query, text);

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
    ['L`viv L´viv Lʼviv L′viv Lꞌviv Lˈviv', "l'viv l'viv l'viv l'viv l'viv l'viv"],
    ['Kramatorsʹk obʺekt ʻIolani ʿAlī', "kramators'k ob'ekt 'iolani 'ali"],
    ['مـــحَمّد', 'محمد'],
    ['أإآٱ ىیي ةهہ كک ٲٳ', 'اااا ييي ههه كك اا'],
    ['٢٤ ۲۴ २४ ๒๔ ２４ ²', '24 24 24 24 24 2'],
    ['שָׁלוֹם צה״ל ג׳ ץ', 'שלומ צה"ל ג\' צ'],
    ['ﾊﾞﾝ', 'バン'],
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

  test('keep the apostrophes of names, which French elisions and the English possessive are not', () => {
    const names = "L'viv Kramatorsʹk Sana'a Hawai‘i N’Djamena O’Brien Мар'яна l'Ukraine d'Arle qu'il jusqu’à Lviv's";
    expect(words(names)).toEqual(
      'lviv kramatorsk sanaa hawaii ndjamena obrien маряна ukraine arle qu il jusqu lviv'.split(' '),
    );
    for (const part of ['viv', 'Brien', 'Djamena', 'яна']) expect(finds(part, names)).toBe(true);
    expect(words("'quoted' l''armée d'")).toEqual(['quoted', 'armee']);
    expect(words('צה״ל "כן"')).toEqual(['צהל', 'כנ']);
  });

  test('are found by dictionaries where no spaces are written, the same in either syllabary', () => {
    expect(words('กรุงเทพมหานครเป็นเมืองหลวง')).toEqual(['กรุงเทพมหานคร', 'เป็น', 'เมือง', 'หลวง']);
    expect(words('น้ำ นํ้า')).toEqual(['น้ำ', 'น้ำ']);
    expect(words('平壌からソウルへ')).toEqual(['平', '壌', 'から', 'そうる', 'へ']);
    expect(words('ﾋﾗﾒ ヒラメ')).toEqual(['ひらめ', 'ひらめ']);
    expect(finds('เมืองหลวง', 'กรุงเทพมหานครเป็นเมืองหลวง')).toBe(true);
  });

  test('of long runs without spaces are those of short ones', () => {
    const long = words('กรุงเทพมหานครเป็นเมืองหลวง'.repeat(40));
    expect([...new Set(long)].toSorted()).toEqual(['กรุงเทพมหานคร', 'เป็น', 'เมือง', 'หลวง'].toSorted());
    expect(long).toHaveLength(160);
  });

  test.each(['ก', 'กรุงเทพมหานคร', 'ガンダムは', 'は', 'ກຳ', "l'a", "a'", 'ה"', '조선'])(
    'of %j, many times over, take a time that grows with the text',
    (unit) => {
      const length = Math.ceil(4_000 / unit.length);
      expect(growth((times) => indexTerms(unit.repeat(times), 'text'), length)).toBeLessThan(8);
    },
  );

  test('of Korean are found without the particles that follow them', () => {
    expect(finds('평양', '평양에서 조선인민군은')).toBe(true);
    expect(finds('조선인민군', '평양에서 조선인민군은')).toBe(true);
    expect(finds('에서', '평양에서')).toBe(false);
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
    ['Crimea', 'crimes'],
    ['Crimée', 'crimes'],
    ['Crimée', 'crime'],
    ['Gaza', 'gas'],
    ['Gaza', 'gaz'],
    ['Bali', 'balles'],
    ['Mali', 'mal'],
    ['Sana', 'sanctions'],
    ['Malta', 'malt'],
    ['Guinée', 'guinea'],
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
    expect(searchTerms(word as string)).toEqual([[fold(word as string), `x0${term}`]]);
  });

  test('of whatever a reader has typed of a word find it', () => {
    for (const word of CORPUS) {
      const text = `Avant « ${word} » après`;
      const characters = [...word];
      for (let length = 1; length <= characters.length; length++) {
        const typed = characters.slice(0, length).join('');
        // A query that is one Latin letter asks for that letter, as in the name of a site.
        if (/^[a-zœ]$/.test(fold(typed))) continue;
        expect([typed, findsAs('name', typed, text)]).toEqual([typed, true]);
      }
    }
  });

  test('of a beginning find the word, whatever the word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéçñœ'), minLength: 2, maxLength: 45 });
    const beginning = word.chain((whole) => fc.tuple(fc.constant(whole), fc.integer({ min: 2, max: whole.length })));
    fc.assert(
      fc.property(beginning, ([whole, length]) => {
        const typed = whole.slice(0, length);
        expect(findsAs('name', typed, whole)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('of some words of a text, in any order, case and accents, find it', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(CORPUS, { minLength: 1, maxLength: 8 }), (some) => {
        const query = some.join(' ').normalize('NFD').toUpperCase();
        for (const as of SEARCHED) expect(findsAs(as, query, CORPUS.join(' '))).toBe(true);
      }),
    );
  });

  test('of a beginning find nothing where beginnings are not kept', () => {
    expect(finds('sliu', 'Sliusar')).toBe(false);
    expect(findsAs('name', 'sliu', 'Iouri Sliusar')).toBe(true);
    expect(findsAs('name', 'usar', 'Iouri Sliusar')).toBe(false);
  });

  test('are distinct and made of a-z and 0-9, 64 at most', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...SEARCHED), (text, as) => {
        const query = searchTerms(text, { descriptions: true });
        expect(new Set(query.map(String)).size).toBe(query.length);
        for (const terms of [...query, indexTerms(text, as).inIndex]) {
          expect(new Set(terms).size).toBe(terms.length);
          for (const term of terms) expect(term).toMatch(/^[a-z0-9]{1,64}$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('of any text find the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...SEARCHED), (text, as) => findsAs(as, text, text)),
      { numRuns: 2000 },
    );
  });

  test('of other scripts are spelt in code points', () => {
    expect(searchTerms('Київ 평양').map(([word]) => word)).toEqual(['x43ax438x456x432', 'xd3c9xc591']);
    expect(searchTerms('𐍈𐍉')).toEqual([['x10348x10349', 'x0x10348x10349']]);
  });

  test('are cut at 64, between characters, in texts and queries alike', () => {
    const long = 'я'.repeat(40);
    expect(searchTerms(long)).toEqual([['x44f'.repeat(15), `x0${'x44f'.repeat(15)}`]]);
    expect(searchTerms('가'.repeat(20))[0]?.[0]).toBe('xac00'.repeat(12));
    for (let length = 1; length <= 40; length++) expect(findsAs('name', long.slice(0, length), long)).toBe(true);
  });

  test('are 16 at most in a query, and none for a query without words', () => {
    const query = Array.from({ length: 40 }, (_, index) => `mot${index}`).join(' ');
    expect(searchTerms(query).map(([word]) => word)).toEqual(Array.from({ length: 16 }, (_, index) => `mot${index}`));
    expect(searchTerms(' « … » 😀 ')).toEqual([]);
  });

  test('of a description are others than those of names and texts', () => {
    const { inIndex } = indexTerms('Head of Crimea, 24 군대', 'description');
    expect(inIndex.every((term) => term.startsWith('x00'))).toBe(true);
    expect(searchTerms('Crimea')).toEqual([['crimea', 'x0crimea']]);
    expect(searchTerms('Crimea', { descriptions: true })).toEqual([['crimea', 'x0crimea', 'x00crimea']]);
  });

  describe('of a field', () => {
    const field = (text: string, as: SearchedAs) => indexTerms(text, as).inField;

    test('begin with all words of a name, by which it is known as a whole', () => {
      expect(field("L'viv l'armée L'viv", 'name')).toBe(' lviv l armee lviv . l viv x0lviv x0l x0arme x0viv ');
      for (const spelling of ['lviv L’armée — LʼVIV', "l'viv, l'armee: lviv"]) {
        expect(field("L'viv l'armée L'viv", 'name').startsWith(wholeName(spelling))).toBe(true);
      }
      expect(field('Lviv Oblast', 'name').startsWith(wholeName('Lviv'))).toBe(false);
    });

    test('are words of a text and stems of a description', () => {
      expect(field('Crimes, crimes: 24', 'text')).toBe(' crimes 24 ');
      expect(field('Crimes, crimes: 24', 'description')).toBe(' x0crim x024 ');
    });

    test('do not repeat the words of a name that is too long to be searched for as a whole', () => {
      const long = field('ha '.repeat(600), 'name');
      expect(long).toBe(' ha x0ha ');
      expect(long.startsWith(wholeName('ha'))).toBe(false);
    });
  });

  test('of a very long run of letters are few', () => {
    expect(indexTerms('z'.repeat(100_000), 'name').inIndex.length).toBeLessThan(40);
  });
});
