import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import { isAddress } from './address.ts';
import { type EarlierText, TEXTS_FROM, type TextsFromAnswer } from './queries.ts';

/** The newest text from an address that is in the graph, if there is one. */
export function useEarlier(url: string): EarlierText | null {
  const address = url.trim();
  const isAsked = address !== '' && isAddress(address);
  const { data } = useQuestion<TextsFromAnswer>(isAsked ? TEXTS_FROM : null, { url: address });
  // While another address is asked for, the answer is still that for the one before.
  const isNewest = ({ url, textHash, supersededBy }: EarlierText) =>
    url === address && textHash !== null && supersededBy === null;
  return data?.documents.nodes.find(isNewest) ?? null;
}

interface Properties {
  earlier: EarlierText;
  isLater: boolean;
  onChange: (isLater: boolean) => void;
}

/** Asks whether a text is what became of another one. */
export function Earlier({ earlier, isLater, onChange }: Properties) {
  const { t, date } = useText();
  const { title, url, publishedAt } = earlier;
  const what = title ?? url;
  return (
    <div>
      <label className="record-check">
        <input type="checkbox" checked={isLater} onChange={(event) => onChange(event.target.checked)} />
        {publishedAt ? t('record.new.later.dated', { what, day: date(publishedAt) }) : t('record.new.later', { what })}
      </label>
      <p className="record-hint">{t('record.new.later.hint')}</p>
    </div>
  );
}
