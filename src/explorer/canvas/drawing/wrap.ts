/**
 * Breaks words into lines no wider than this, and no more of them than that; what is left out is told by an ellipsis.
 * `measure` gives the width of a text.
 */
export function wrap(text: string, width: number, most: number, measure: (text: string) => number): string[] {
  // No-break spaces stay where they are: French has them before its colons.
  const words = text.split(/[ \n\t]+/).filter(Boolean);
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      lines.push(shortened([line, ...words.slice(index)].join(' '), width, measure));
      return lines;
    }
    lines.push(line);
    line = word;
  }
  if (line) lines.push(measure(line) <= width ? line : shortened(line, width, measure));
  return lines;
}

/** As much of a text as there is room for. */
function shortened(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const letters = [...text];
  let [fits, tooMany] = [0, letters.length];
  while (fits + 1 < tooMany) {
    const half = (fits + tooMany) >> 1;
    if (measure(`${letters.slice(0, half).join('')}…`) <= width) fits = half;
    else tooMany = half;
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`;
}
