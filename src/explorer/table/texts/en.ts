import type { Messages } from '../../i18n/message.ts';

/** The texts of the view told as a table. */
export const en = {
  'table.sayings': 'Who says what',
  'table.things': 'What is shown',
  'table.links': 'Other links',
  'table.who': 'Who',
  'table.how': 'How',
  'table.what': 'What',
  'table.sure': 'Presented',
  'table.said': 'Said',
  'table.printed': 'Printed',
  'table.where': 'Where',
  'table.untitled': 'Untitled',
  'table.name': 'Name',
  'table.kind': 'Kind',
  'table.degree': 'Links',
  'table.from': 'From',
  'table.link': 'Link',
  'table.to': 'To',
  'table.do': 'Actions',
  'table.read': 'Read the words',
  'table.hide': 'Hide',
  'table.hideOf': 'Hide {what}',
  'table.more': 'Show {n} more',
  'table.none': 'Nobody says anything here yet. Unfold a claim or a source, or change the filters.',
  'table.unknown': 'unknown',
  'table.denies': 'denies it',
  'table.relay': 'passes it on',
  'table.kind.source': 'source',
  'table.kind.entity': 'person or thing',
  'table.kind.claim': 'claim',
  'table.kind.document': 'document',
  'table.link.about': 'is about',
  'table.link.appearsIn': 'stands in',
  'table.link.publishedBy': 'is published by',
  'table.link.partOf': 'is part of',
  'table.link.contradicts': 'contradicts',
  'table.link.supports': 'supports',
  'table.link.restates': 'says the same as',
  'table.link.relay': 'is passed on by',
  'table.link.print': 'is printed in',
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
