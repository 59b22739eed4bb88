import type { Messages } from '../../i18n/message.ts';

/** The texts around the text of a document. */
export const en = {
  'reader.focusGone': 'The words asked for are no longer marked in this text.',
  'reader.here': 'Who says what here',
  'reader.inText': 'Find in the text',
  'reader.key': 'How to read the marks',
  'reader.keyboard':
    'Hover or tap marked words to see who says what. From the keyboard: the left and right arrows go from mark to mark, Enter leads to who says it.',
  'reader.label.CONTENT': 'what',
  'reader.label.CUE': 'says',
  'reader.label.MARKER': 'how sure',
  'reader.label.SOURCE': 'who',
  'reader.label.TIME': 'when',
  'reader.lost': 'Words that do not stand in this text',
  'reader.lostWhy':
    'They were recorded, but other words stand in their place. Nothing was guessed: somebody has to look.',
  'reader.moreLoading': 'More marks are being loaded…',
  'reader.newerText': 'A newer text has taken the place of this one: {document}.',
  'reader.newerTextOrphans': {
    one: '{n} passage marked here no longer stands in it.',
    other: '{n} passages marked here no longer stand in it.',
  },
  'reader.noAttributions': 'Nothing is attributed in it yet.',
  'reader.noText': 'Its text is not known here.',
  'reader.olderText': 'It took the place of an earlier text: {document}.',
  'reader.whoSaysWhat': 'Who says what, in the order of the text',
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
