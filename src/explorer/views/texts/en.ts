import type { Messages } from '../../i18n/message.ts';

/** Saving and sharing views. */
export const en = {
  'views.open': 'Save and share',
  'views.title': 'Save and share this view',
  'views.name': 'Name of this view',
  'views.hint': 'It is saved as it is now. Anyone with the link can open it, but not change it.',
  'views.nameless': 'Enter a name first.',
  'views.save': 'Save',
  'views.saving': 'Saving…',
  'views.saved': 'Saved. This link opens it:',
  'views.savedBefore': 'It was already saved under this name. This link opens it:',
  'views.link': 'Link to the saved view',
  'views.copy': 'Copy the link',
  'views.copied': 'Copied.',
  'views.copyByHand': 'This browser does not let the page copy. The link is selected: copy it with your keyboard.',
  'views.nothingToSave': 'There is nothing in the graph to save yet.',
  'views.list': 'Saved views',
  'views.none': 'Nothing has been saved yet.',
  'views.by': 'saved by {by}, {date}',
  'views.more': 'Show more',
  'views.shared': 'Saved view',
  'views.readOnly': 'This is a saved view: your changes do not affect it.',
  'views.mine': 'Work on a copy',
  'views.gone': 'There is no saved view at this address.',
  'views.toStart': 'Go to the start page',
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
