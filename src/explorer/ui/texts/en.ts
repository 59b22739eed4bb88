import type { Messages } from '../../i18n/message.ts';

/** The texts of the components that every area uses. */
export const en = {
  'ui.name': 'Selon',
  'ui.loading': 'Loading…',
  'ui.retry': 'Try again',
  'ui.broken': 'This part of the page stopped working. The rest still works, and nothing is lost.',
  'ui.close': 'Close: {what}',
  'ui.notFound.home': 'Start from the graph',
  'ui.failure.BAD_USER_INPUT': 'The question could not be understood.',
  'ui.failure.NOT_FOUND': 'This is not here, or no longer.',
  'ui.failure.CONFLICT': 'Somebody else changed this in the meantime.',
  'ui.failure.SPAN_MISMATCH': 'These words do not stand in the text like this.',
  'ui.failure.UNAUTHENTICATED': 'You need to sign in for this.',
  'ui.failure.FORBIDDEN': 'You are not allowed to do this.',
  'ui.failure.TOO_COSTLY': 'This asks for too much at once. Ask for less.',
  'ui.failure.UNAVAILABLE': 'The database does not answer at the moment.',
  'ui.failure.UNREACHABLE': 'The server cannot be reached. Are you online?',
  'ui.failure.UNEXPECTED': 'Something went wrong that was not foreseen.',
  'ui.query': 'GraphQL query',
  'ui.more': 'Show {n} more',
  'ui.bar': { one: '{at}: {n} saying', other: '{at}: {n} sayings' },
  'ui.bars': { one: '{n} saying; at most {most}, in {at}', other: '{n} sayings; at most {most}, in {at}' },
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
