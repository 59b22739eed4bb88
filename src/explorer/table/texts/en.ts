import type { Messages } from '../../i18n/message.ts';

/** The texts of the view told as a table. */
export const en = {
  'table.statements': 'Who says what',
  'table.items': 'Items',
  'table.links': 'Other links',
  'table.where': 'Where',
  'table.untitled': 'Untitled',
  'table.name': 'Name',
  'table.kind': 'Kind',
  'table.degree': 'Links',
  'table.from': 'From',
  'table.link': 'Link',
  'table.to': 'To',
  'table.read': 'Read the passage',
  'table.hide': 'Hide',
  'table.hideOf': 'Hide {what}',
  'table.none': 'No statements are shown. Expand a claim or a source, or change the filters.',
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
