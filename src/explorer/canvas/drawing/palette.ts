/** The names of the colours that a drawing needs, as the tokens of the page have them. */
const TOKENS = [
  'paper',
  'paper-raised',
  'paper-sunk',
  'ink',
  'ink-soft',
  'line',
  'line-strong',
  'accent',
  'focus',
  'source',
  'source-soft',
  'claim',
  'claim-soft',
  'entity',
  'entity-soft',
  'document',
  'document-soft',
  'affirmed',
  'denied',
  'hearsay',
  'own-voice',
] as const;
export type Token = (typeof TOKENS)[number];

/** What each is, as `#rrggbb`, and the font that words are written in. */
export interface Palette {
  colour(token: Token): string;
  /** A colour as it is seen through the ground that the graph stands on: 0 is the ground itself. */
  faded(token: Token, share: number): string;
  font: string;
}

/** What the graph stands on. */
export const GROUND: Token = 'paper-raised';

/** Reads the colours that the page has now: they change with its theme. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const read = (token: Token) => {
    if (!context) return '#808080';
    // Any way of writing a colour that CSS knows becomes a pixel, and that is read.
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = style.getPropertyValue(`--${token}`).trim() || 'gray';
    context.fillRect(0, 0, 1, 1);
    return hex([...context.getImageData(0, 0, 1, 1).data.slice(0, 3)]);
  };
  const colours = new Map<Token, string>(TOKENS.map((token) => [token, read(token)]));
  const colour = (token: Token) => colours.get(token) ?? '#808080';
  const mixed = new Map<string, string>();
  return {
    colour,
    faded(token, share) {
      const key = `${token} ${share}`;
      const known = mixed.get(key) ?? mix(colour(GROUND), colour(token), share);
      mixed.set(key, known);
      return known;
    },
    font: style.getPropertyValue('--font-sans').trim() || 'sans-serif',
  };
}

/** One colour laid over another. */
export function mix(under: string, over: string, share: number): string {
  const [a, b] = [channels(under), channels(over)];
  return hex(a.map((channel, index) => Math.round(channel + ((b[index] ?? 0) - channel) * share)));
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function hex(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
