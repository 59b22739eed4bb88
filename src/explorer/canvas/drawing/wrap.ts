/**
 * Breaks words into lines no wider than this, and no more of them than that; an ellipsis marks what is left out.
 * `measure` gives the width of a text.
 */
export function wrap(text: string, width: number, most: number, measure: (text: string) => number): string[] {
  // No-break spaces stay where they are: French has them before its colons.
  const words = text.split(/[ \n\t]+/).filter(Boolean);
  const lines: string[] = [];
  const space = measure(' ');
  let line = '';
  let taken = 0;
  for (const [index, word] of words.entries()) {
    // Word by word, since words come again and their widths are known then.
    const wider = (line ? taken + space : 0) + measure(word);
    if (!line || wider <= width) {
      line = line ? `${line} ${word}` : word;
      taken = wider;
      continue;
    }
    if (lines.length === most - 1) {
      lines.push(shortened([line, ...words.slice(index)].join(' '), width, measure));
      return lines;
    }
    lines.push(line);
    line = word;
    taken = measure(word);
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
