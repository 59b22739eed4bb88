import type { Messages } from '../../i18n/message.ts';

/** What can be done with a text and with what was recorded. */
export const en = {
  'record.open': 'Record',
  'record.selected': 'These words show',
  'record.relays': 'Relayed by ({n})',

  'record.notice.reworded': 'The passages were changed.',
  'record.notice.putIn': 'The document is recorded. Select words in it to record who says what.',
  'record.notice.wasThere':
    'This text was already recorded; nothing was changed. Select words in it to record who says what.',
  'record.done': 'Recorded.',
  'record.doneBefore': 'This was already recorded; nothing was changed.',

  'record.change': 'Change',
  'record.changeClaim': 'Edit the claim',
  'record.changeVerdict': 'Edit the verdict',
  'record.task.edit': 'Edit…',
  'record.task.words': 'Choose other passages…',
  'record.task.retract': 'Withdraw…',
  'record.task.accept': 'Accept…',
  'record.task.reject': 'Reject…',
  'record.task.history': 'History',
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
