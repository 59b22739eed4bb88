import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';

/** More at once would be slow to draw, and nobody reads them. */
const PAGE = 100;

/** A column of a table. */
export interface Column<Row> {
  name: string;
  head: string;
  cell(row: Row): ReactNode;
}

/** A table with a caption and column heads; the cell of the first column is the head of its row. */
export function Table<Row>(properties: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
  isCurrent?: (row: Row) => boolean;
}) {
  const { caption, columns, rows, idOf, isCurrent } = properties;
  const [first, ...others] = columns;
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
            {columns.map(({ name, head }) => (
              <th scope="col" key={name}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={idOf(row)} aria-current={isCurrent?.(row) || undefined}>
              <th scope="row" data-head={first?.head}>
                {first?.cell(row)}
              </th>
              {others.map(({ name, head, cell }) => (
                <td data-head={head} key={name}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
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
