import { Fragment, type ReactNode } from 'react';
import { CATALOGUE, type Key } from './catalogue.ts';
import { type Parameters, pieces } from './message.ts';
import { useText } from './text-context.tsx';

/** A text with links, names in bold and the like in the places of its parameters. `n` chooses the plural. */
export function Phrase({ of: key, n, ...parts }: { of: Key; n?: number } & Record<string, ReactNode>) {
  const { language, number } = useText();
  const parameters: Parameters = n === undefined ? {} : { n };
  return pieces(CATALOGUE[language][key], parameters, language).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text keep their order.
    <Fragment key={index}>
      {typeof piece === 'string' ? piece : piece.name === 'n' && n !== undefined ? number(n) : parts[piece.name]}
    </Fragment>
  ));
}
