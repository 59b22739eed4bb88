import type { Messages } from '../../i18n/message.ts';

/** The texts of the line of time below the graph. */
export const en = {
  'timeline.all': 'All times',
  'timeline.asOf': 'As of',
  'timeline.asOfClear': 'No such date',
  'timeline.asOfWhy': 'Hides what came later',
  'timeline.axis': 'Date',
  'timeline.axis.printed': 'printed',
  'timeline.axis.recorded': 'recorded',
  'timeline.axis.said': 'said',
  'timeline.borrowed': {
    one: '{n} of unknown date stands where it was next seen: printed or recorded.',
    other: '{n} of unknown date stand where they were next seen: printed or recorded.',
  },
  'timeline.from': 'From',
  'timeline.none': 'Nothing here that anybody says yet: no times to choose from.',
  'timeline.one': 'All of it falls on {at}.',
  'timeline.pause': 'Pause',
  'timeline.play': 'Play',
  'timeline.range': 'Stretch of time',
  'timeline.step': 'One step',
  'timeline.to': 'To',
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
