import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';

/** More at once would be slow to draw, and nobody reads them. */
const PAGE = 100;

/** A table with a caption and its columns' heads; the first cell of each line names the line. */
export function Lines<Row>(properties: {
  caption: string;
  heads: readonly string[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
  isCurrent?: (row: Row) => boolean;
  cells: (row: Row) => readonly ReactNode[];
}) {
  const { caption, heads, rows, idOf, isCurrent, cells } = properties;
  const { t, number } = useText();
  const [shown, setShown] = useState(PAGE);
  const left = rows.length - shown;
  return (
    <div className="lines">
      <table>
        <caption>
          {caption} <span className="lines-count">{number(rows.length)}</span>
        </caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => {
            const [name, ...rest] = cells(row);
            return (
              <tr key={idOf(row)} aria-current={isCurrent?.(row) || undefined}>
                <th scope="row" data-head={heads[0]}>
                  {name}
                </th>
                {rest.map((cell, index) => (
                  <td data-head={heads[index + 1]} key={heads[index + 1]}>
                    {cell}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {left > 0 ? (
        <Button className="button" onPress={() => setShown(shown + PAGE)}>
          {t('ui.more', { n: Math.min(left, PAGE) })}
        </Button>
      ) : null}
    </div>
  );
}
