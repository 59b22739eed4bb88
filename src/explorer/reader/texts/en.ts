import type { Messages } from '../../i18n/message.ts';

/** The texts around the text of a document. */
export const en = {
  'reader.focusGone': 'The requested words are no longer marked in this text.',
  'reader.here': 'Who says what here',
  'reader.inText': 'Find in the text',
  'reader.key': 'Key to the marks',
  'reader.keyboard':
    'Hover over or tap marked words to see who says what. On the keyboard, the left and right arrows move from passage to passage, and Enter opens the statement.',
  'reader.label.CONTENT': 'what',
  'reader.label.CUE': 'says',
  'reader.label.MARKER': 'certainty',
  'reader.label.SOURCE': 'who',
  'reader.label.TIME': 'when',
  'reader.lost': 'Passages that are not in this text',
  'reader.lostWhy':
    'They were recorded, but the text has other words in their place. They were not moved automatically: a person has to check.',
  'reader.moreLoading': 'Loading more passages…',
  'reader.newerText': 'A newer version replaces this text: {document}.',
  'reader.newerTextOrphans': {
    one: '{n} passage marked here no longer stands in it.',
    other: '{n} passages marked here no longer stand in it.',
  },
  'reader.noAttributions': 'No statements in it are recorded yet.',
  'reader.noText': 'Its text is not recorded.',
  'reader.olderText': 'This text replaces an earlier version: {document}.',
  'reader.whoSaysWhat': 'Who says what, in the order of the text',
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
