import { LANGUAGE_CODES } from '../i18n/message.ts';
import { readDays } from '../i18n/read-days.ts';
import { wordsOf } from './emphasis.ts';
import { ASKS, type Ask, type SlotName } from './questions.ts';
import { wordsAround } from './sentence.ts';

/** A typed sentence as a question: what stands in each place in the reader's words, and days as they are asked with. */
export interface Understood {
  ask: Ask;
  said: Partial<Record<SlotName, string>>;
}

type Pattern = readonly [Ask, RegExp];

/** How people put the questions, in English and French; the first that fits counts. */
const PATTERNS: readonly Pattern[] = [
  [
    'saidAbout',
    /^what (?:did|does|do|has|have) (?<source>.+?) (?:say|said|claim|claimed)(?: (?:about|of|on) (?<about>.+))?$/iu,
  ],
  ['whoClaims', /^who (?:claims?|claimed|says?|said|affirms?|affirmed|asserts?|asserted) (?:that )?(?<claim>.+)$/iu],
  ['whoDenies', /^who (?:den(?:y|ies|ied)) (?:that )?(?<claim>.+)$/iu],
  ['comesFrom', /^where (?:does|did) (?:it come from that )?(?<claim>.+?)(?: comes?(?: from)?)?$/iu],
  ['saidIn', /^(?:what (?:is|was) said|who (?:says|said) what) in (?<document>.+)$/iu],
  ['path', /^(?:the |a )?(?:paths?|links?|way) (?:from|between) (?<start>.+?)(?: (?:to|and)(?: (?<end>.+))?)?$/iu],
  ['path', /^how (?:is|are) (?<start>.+?) (?:linked|connected|related)(?: (?:to|with)(?: (?<end>.+))?)?$/iu],

  ['saidIn', /^(?:que dit-on|qui dit quoi|qu.est-ce qui est dit) dans (?<document>.+)$/iu],
  [
    'saidAbout',
    /^(?:qu.(?:a|ont)|que) (?:dit|disent|affirmé|affirment?|déclaré) (?<source>.+?)(?: (?:(?:à propos|au sujet) (?:de |du |des |d.)|sur )(?<about>.+))?$/iu,
  ],
  [
    'saidAbout',
    /^qu.(?:est-ce qu.(?:e )?)?(?:a |ont )?(?<source>.+?) (?:a |ont )?(?:dit|disent|affirmé|déclaré)(?: (?:à propos|au sujet)? ?(?:de |du |des |d.|sur )(?<about>.+))?$/iu,
  ],
  ['whoClaims', /^qui (?:affirme|dit|a dit|prétend|soutient) (?:que |qu.)?(?<claim>.+)$/iu],
  ['whoDenies', /^qui (?:nie|a nié|dément|conteste) (?:que |qu.)?(?<claim>.+)$/iu],
  ['comesFrom', /^d.où (?:vient|provient|sort) (?:l.affirmation )?(?:que |qu.)?(?<claim>.+)$/iu],
  [
    'path',
    /^(?:le |un |les )?(?:chemins?|liens?) (?:de |du |d.|entre )(?<start>.+?)(?: (?:à|au|vers|jusqu.à|et)(?: (?<end>.+))?)?$/iu,
  ],
  [
    'path',
    /^comment (?<start>.+?) (?:est|sont)(?:-ils?|-elles?)? (?:liée?s?|reliée?s?)(?: (?:à|au|aux)(?: (?<end>.+))?)?$/iu,
  ],
];

/** Reads a sentence as one of the questions; null if it is none, or its words have just begun. */
export function understand(sentence: string): Understood | null {
  const whole = sentence
    .replace(/\s+/gu, ' ')
    .replace(/[\s?.!]+$/u, '')
    .trim();
  const { rest, days } = takeTime(whole);
  for (const [ask, pattern] of PATTERNS) {
    const found = pattern.exec(ask === 'saidAbout' ? rest : whole)?.groups;
    if (!found) continue;
    const places = Object.entries(found).map(([slot, words]) => [slot, words && withoutArticle(words)]);
    const said = Object.fromEntries(places.filter(([, words]) => words)) as Understood['said'];
    return { ask, said: ask === 'saidAbout' ? { ...said, ...days } : said };
  }
  return null;
}

/** The questions in whose words, in either language, all the typed ones begin. */
export function matchingAsks(words: string): Ask[] {
  const typed = wordsOf(words);
  if (typed.length === 0) return [];
  return ASKS.filter((ask) =>
    LANGUAGE_CODES.some((language) => {
      const its = wordsOf(wordsAround(ask, language));
      return typed.every((word) => its.some((one) => one.startsWith(word)));
    }),
  );
}

const TIMES: readonly RegExp[] = [
  / (?:between|entre) (?:le )?(?<from>[^?]+?) (?:and|et) (?:le )?(?<to>[^?]+)$/iu,
  / (?:from|du) (?<from>[^?]+?) (?:to|au) (?<to>[^?]+)$/iu,
  / (?:since|after|depuis|après) (?:le )?(?<from>[^?]+)$/iu,
  / (?:until|before|jusqu.(?:au?|en)|avant) (?:le )?(?<to>[^?]+)$/iu,
  / (?:in|on|en|le) (?<during>[^?]+)$/iu,
];

/** Takes a time off the end of a sentence; what does not read as one stays. */
function takeTime(sentence: string): { rest: string; days: Pick<Understood['said'], 'from' | 'to'> } {
  for (const time of TIMES) {
    const found = time.exec(sentence);
    if (!found) continue;
    const { from, to, during } = found.groups ?? {};
    const first = readDays(from ?? during ?? '');
    const last = readDays(to ?? during ?? '');
    const isRead = (first !== null || !(from ?? during)) && (last !== null || !(to ?? during));
    if (!isRead) continue;
    const days = { ...(first && { from: first.from }), ...(last && { to: last.to }) };
    return { rest: sentence.slice(0, found.index), days };
  }
  return { rest: sentence, days: {} };
}

/** Names are kept without their articles. */
function withoutArticle(words: string): string {
  return words.replace(/^(?:(?:the|an?|les?|la|une?|des|du) |l['’])/iu, '').trim();
}
