import type { Messages } from '../../i18n/message.ts';

/** What can be done with a text and with what was recorded. */
export const en = {
  'record.open': 'Record',
  'record.selected': 'These words show',
  'record.relays': 'Passed on by ({n})',

  'record.notice.reworded': 'The words were changed.',
  'record.notice.putIn': 'The text is in the graph. Select words in it to say who says what.',
  'record.notice.wasThere':
    'This text was in the graph before; nothing was changed. Select words in it to say who says what.',
  'record.done': 'Recorded.',
  'record.doneBefore': 'This was recorded before; nothing was changed.',

  'record.change': 'Change',
  'record.changeClaim': 'Change the wording',
  'record.task.edit': 'Edit…',
  'record.task.words': 'Choose other words…',
  'record.task.retract': 'Take back…',
  'record.task.accept': 'Let it stand…',
  'record.task.reject': 'Reject…',
  'record.task.history': 'History',
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
