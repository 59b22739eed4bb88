import { emphasise } from './emphasis.ts';

/** A text in which what was looked for is emphasised. */
export function Emphasised({ text, words }: { text: string; words: string }) {
  return emphasise(text, words).map(({ text: stretch, isMatch }, index) =>
    isMatch ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text keep their order.
      <mark className="found" key={index}>
        {stretch}
      </mark>
    ) : (
      stretch
    ),
  );
}
