import type { Messages } from '../../i18n/message.ts';

/** The texts of the frame around the areas. */
export const en = {
  'app.home': 'Selon: to the graph',
  'app.skip': 'Skip to the content',
  'app.undo': 'Undo',
  'app.redo': 'Redo',
  'app.more': 'More',
  'app.language': 'Language',
  'app.theme': 'Colours',
  'app.theme.auto': 'As on your device',
  'app.theme.auto.short': 'Auto',
  'app.theme.light': 'Light',
  'app.theme.dark': 'Dark',

  'app.panels': 'Panels',
  'app.tools': 'Legend and layout',
  'app.tools.short': 'Legend',
  'app.words': 'Words',
  'app.words.none': 'Choose something in the graph to read who said it, and in which words.',
  'app.time': 'Time',
  'app.centre': 'Graph',
  'app.as': 'Show as',
  'app.as.graph': 'Graph',
  'app.as.table': 'Table',
  'app.shown': { one: '{n} thing shown', other: '{n} things shown' },

  'app.welcome.title': 'Who said it, and on whose word?',
  'app.welcome.lead':
    'Follow a sentence in the news back to the mouth it came from: every claim with its sources, their exact words, and everyone who passed it on.',
  'app.welcome.questions': 'Questions to begin with',
  'app.kind.source': 'Sources',
  'app.kind.source.what': 'speak: a government, an army, a paper.',
  'app.kind.claim': 'Claims',
  'app.kind.claim.what': 'are what they say, true or not.',
  'app.kind.entity': 'People and things',
  'app.kind.entity.what': 'are what the claims are about.',
  'app.kind.document': 'Documents',
  'app.kind.document.what': 'are where it stands in print.',

  'app.story': 'First steps',
  'app.story.kicker': 'First time here? A story in three clicks',
  'app.story.question': 'Who says that North Korea sent troops to Russia?',
  'app.story.place': '{place} of {of}',
  'app.story.sources':
    'Two governments say so: Seoul and Washington, who accuse Pyongyang. Each line from a source to the claim is one act of saying it.',
  'app.story.toWords': 'Read their words in print',
  'app.story.words':
    'The dispatch, with the words marked: who speaks, the verb that says so, and what is said. Nobody at the paper saw it; it reports an accusation.',
  'app.story.toOrigins': 'Are they independent?',
  'app.story.origins':
    'Seoul speaks for South Korea, Washington for the United States: two independent origins. However many papers repeat it, there are still two.',
  'app.story.dismiss': 'No, thanks',
  'app.story.end': 'Done',

  'app.help': 'Help and keys',
  'app.help.title': 'Finding your way',
  'app.help.close': 'Close',
  'app.help.what':
    'Selon keeps who said what, about whom, when, where it was printed and on whose word. It does not say what is true: it shows where each sentence comes from.',
  'app.help.how':
    'Search first. Choose something in the graph to read the exact words; open them in their text; unfold what is linked. The address holds what you see: copy it to share.',
  'app.help.keys': 'Keys',
  'app.help.api': 'Ask the data yourself, with GraphQL',
  'app.help.story': 'Tell the story again',
  'app.key.enter': 'Enter',
  'app.key.escape': 'Esc',
  'app.key.shift': 'Shift',
  'app.key.home': 'Home',
  'app.key.end': 'End',
  'app.keys.everywhere': 'Everywhere',
  'app.keys.graph': 'In the graph',
  'app.keys.walk': 'To the next thing in this direction',
  'app.keys.first': 'To what has the most links',
  'app.keys.choose': 'Choose it: read its words',
  'app.keys.unfold': 'Unfold what is linked to it',
  'app.keys.fold': 'Fold it up',
  'app.keys.hide': 'Hide it',
  'app.keys.pin': 'Pin it, or no longer',
  'app.keys.menu': 'All that can be done with it',
  'app.keys.text': 'In the text of a document',
  'app.keys.marks': 'From mark to mark',
  'app.keys.ends': 'To the first or last mark',
  'app.keys.who': 'To who says it',
  'app.keys.time': 'On the time slider',
  'app.keys.shift': 'Earlier, later',
  'app.keys.search': 'Go to the search',
  'app.keys.help': 'Show this sheet',
  'app.keys.close': 'Close, or choose nothing',
  'app.keys.undo': 'Undo',
  'app.keys.redo': 'Redo',
  'app.keys.move': 'To the next thing on the page',
  'app.keys.press': 'Press or open it',

  'app.notFound': 'There is nothing at this address',
  'app.notFound.what': 'It may be mistyped, or what was there has been taken back.',
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
