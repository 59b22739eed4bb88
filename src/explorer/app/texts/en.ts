import type { Messages } from '../../i18n/message.ts';

/** The texts of the frame around the areas. */
export const en = {
  'app.home': 'Selon: start page',
  'app.skip': 'Skip to the content',
  'app.undo': 'Undo',
  'app.redo': 'Redo',
  'app.more': 'More',
  'app.language': 'Language',
  'app.theme': 'Colours',
  'app.theme.auto': 'Same as your device',
  'app.theme.auto.short': 'Auto',
  'app.theme.light': 'Light',
  'app.theme.dark': 'Dark',

  'app.panels': 'Panels',
  'app.tools': 'Legend and layout',
  'app.tools.short': 'Legend',
  'app.words': 'Details',
  'app.words.none': 'Select an item in the graph to read its statements and their exact words.',
  'app.time': 'Time',
  'app.centre': 'Graph',
  'app.as': 'Show as',
  'app.as.graph': 'Graph',
  'app.as.table': 'Table',
  'app.shown': { one: '{n} item shown', other: '{n} items shown' },

  'app.welcome.title': 'Who said it, and on whose word?',
  'app.welcome.lead':
    'Follow a sentence in the news back to its first author: every claim with its sources, their exact words, and everyone who relayed it.',
  'app.welcome.questions': 'Questions to start with',
  'app.kind.source': 'Sources',
  'app.kind.source.what': 'make statements: a government, an army, a newspaper.',
  'app.kind.claim': 'Claims',
  'app.kind.claim.what': 'are what they state, true or not.',
  'app.kind.entity': 'People, places and topics',
  'app.kind.entity.what': 'are what the claims are about.',
  'app.kind.document': 'Documents',
  'app.kind.document.what': 'are where the statements were published.',

  'app.story': 'First steps',
  'app.story.kicker': 'First time here? A guided tour in three clicks',
  'app.story.question': 'Who says that North Korea sent troops to Russia?',
  'app.story.place': '{place} of {of}',
  'app.story.sources':
    'Two governments say so: Seoul and Washington, who accuse Pyongyang. Each line from a source to the claim is one statement.',
  'app.story.toWords': 'Read their exact words',
  'app.story.words':
    'The report, with the passages marked: the source, the reporting verb and the claim. Nobody at the newspaper saw it; the newspaper reports an accusation.',
  'app.story.toOrigins': 'Are they independent?',
  'app.story.origins':
    'Seoul speaks for South Korea, Washington for the United States: two independent origins. However many newspapers repeat it, there are still two.',
  'app.story.dismiss': 'No, thanks',
  'app.story.end': 'Done',

  'app.help': 'Help and shortcuts',
  'app.help.title': 'How to use Selon',
  'app.help.close': 'Close',
  'app.help.what':
    'Selon records who said what, about whom, when, where it was published and on whose word. It does not decide what is true: it shows where each sentence comes from.',
  'app.help.how':
    'Start with a search. Select an item in the graph to read the exact words, open them in their document, or expand its links. The address contains the whole view: copy it to share it.',
  'app.help.keys': 'Keyboard shortcuts',
  'app.help.api': 'Query the data yourself, with GraphQL',
  'app.help.story': 'Repeat the guided tour',
  'app.key.enter': 'Enter',
  'app.key.escape': 'Esc',
  'app.key.shift': 'Shift',
  'app.key.home': 'Home',
  'app.key.end': 'End',
  'app.keys.everywhere': 'Everywhere',
  'app.keys.graph': 'In the graph',
  'app.keys.walk': 'To the next item in this direction',
  'app.keys.first': 'To the item with the most links',
  'app.keys.choose': 'Select it and read its details',
  'app.keys.unfold': 'Expand its links',
  'app.keys.fold': 'Collapse it',
  'app.keys.hide': 'Hide it',
  'app.keys.pin': 'Pin or unpin it',
  'app.keys.menu': 'Open its menu',
  'app.keys.text': 'In the text of a document',
  'app.keys.marks': 'From passage to passage',
  'app.keys.ends': 'To the first or last passage',
  'app.keys.who': 'To its statement',
  'app.keys.time': 'On the time slider',
  'app.keys.shift': 'Earlier, later',
  'app.keys.search': 'Go to the search',
  'app.keys.help': 'Show this help',
  'app.keys.close': 'Close, or clear the selection',
  'app.keys.undo': 'Undo',
  'app.keys.redo': 'Redo',
  'app.keys.move': 'To the next control on the page',
  'app.keys.press': 'Activate it',

  'app.notFound': 'Page not found',
  'app.notFound.what': 'The address may be mistyped, or the record was withdrawn.',
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
