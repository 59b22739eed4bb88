import type { Messages } from '../../i18n/message.ts';

/** The texts of the line of time below the graph. */
export const en = {
  'timeline.all': 'All times',
  'timeline.asOf': 'As of',
  'timeline.asOfClear': 'Clear the date',
  'timeline.asOfWhy': 'Hides everything later',
  'timeline.axis': 'Date',
  'timeline.axis.printed': 'published',
  'timeline.axis.recorded': 'recorded',
  'timeline.axis.said': 'said',
  'timeline.borrowed': {
    one: '{n} undated statement is shown at its date of publication or recording.',
    other: '{n} undated statements are shown at their dates of publication or recording.',
  },
  'timeline.from': 'From',
  'timeline.none': 'No statements are shown, so there are no dates to choose from.',
  'timeline.one': 'Everything is dated {at}.',
  'timeline.pause': 'Pause',
  'timeline.play': 'Play',
  'timeline.range': 'Time range',
  'timeline.step': 'One step',
  'timeline.to': 'To',
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
