import type { Messages } from '../../i18n/message.ts';

/** The texts of the components that every area uses. */
export const en = {
  'ui.name': 'Selon',
  'ui.loading': 'Loading…',
  'ui.retry': 'Try again',
  'ui.broken': 'This part of the page stopped working. The rest still works, and nothing is lost.',
  'ui.close': 'Close: {what}',
  'ui.notFound.home': 'Go to the graph',
  'ui.failure.BAD_USER_INPUT': 'The request could not be understood.',
  'ui.failure.NOT_FOUND': 'Not found.',
  'ui.failure.CONFLICT': 'Somebody else changed this in the meantime.',
  'ui.failure.SPAN_MISMATCH': 'These words do not occur in the text in this form.',
  'ui.failure.UNAUTHENTICATED': 'You need to sign in for this.',
  'ui.failure.FORBIDDEN': 'You are not allowed to do this.',
  'ui.failure.TOO_COSTLY': 'This request is too large. Request less at once.',
  'ui.failure.UNAVAILABLE': 'The database does not answer at the moment.',
  'ui.failure.UNREACHABLE': 'The server cannot be reached. Are you online?',
  'ui.failure.UNEXPECTED': 'An unexpected error occurred.',
  'ui.query': 'GraphQL query',
  'ui.more': 'Show {n} more',
  'ui.bar': { one: '{at}: {n} statement', other: '{at}: {n} statements' },
  'ui.bars': { one: '{n} statement; at most {most}, in {at}', other: '{n} statements; at most {most}, in {at}' },
} satisfies Messages;

type Texts = typeof en;
declare module '../../i18n/catalogue.ts' {
  interface TextKeys extends Texts {}
}
