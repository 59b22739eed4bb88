import { useEffect, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { MAX_SEARCH_LENGTH } from '../../shared/limits.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { canNarrow, type Expansion, membersOf } from './expansions.ts';
import { AT_ONCE } from './queries.ts';

/** Typing is waited for. */
const REST_MS = 200;

/** Where there are more nodes of a kind than can be taken in: the first ones, those with some words, or none. */
export function ExpandMany(properties: {
  id: Id;
  expansion: Expansion;
  onShow: (which: () => Promise<readonly Id[]>) => void;
  onBack: () => void;
}) {
  const { id, expansion, onShow, onBack } = properties;
  const { t, number } = useText();
  const [words, setWords] = useState('');
  const found = useFound(id, expansion, words.trim());
  return (
    <div className="canvas-expansions">
      <p className="canvas-menu-head">{t(`canvas.expand.${expansion.kind}`)}</p>
      <p className="canvas-note">{t('canvas.expand.many', { n: expansion.count })}</p>
      <Button className="canvas-do" autoFocus onPress={() => onShow(async () => (await membersOf(id, expansion)).ids)}>
        {t('canvas.expand.first', { n: AT_ONCE })}
      </Button>
      {canNarrow(expansion) ? (
        <SearchField className="canvas-narrow" value={words} onChange={setWords}>
          <Label>{t('canvas.expand.within')}</Label>
          <Input maxLength={MAX_SEARCH_LENGTH} />
        </SearchField>
      ) : null}
      {found ? (
        <Button
          className="canvas-do canvas-do-all"
          isDisabled={found.ids.length === 0}
          onPress={() => onShow(async () => found.ids)}
        >
          {found.count > AT_ONCE
            ? t('canvas.expand.foundMany', { n: AT_ONCE })
            : t('canvas.expand.found', { n: found.ids.length })}
          <span className="canvas-count">{number(found.count)}</span>
        </Button>
      ) : null}
      <Button className="canvas-do" onPress={onBack}>
        {t('canvas.expand.back')}
      </Button>
    </div>
  );
}

/** Those in which the words occur; null while there are none, or no answer yet. */
function useFound(id: Id, expansion: Expansion, words: string) {
  const [found, setFound] = useState<{ ids: readonly Id[]; count: number } | null>(null);
  useEffect(() => {
    if (!words) return setFound(null);
    let isStill = true;
    const resting = setTimeout(() => {
      membersOf(id, expansion, words).then(
        (members) => isStill && setFound(members),
        () => isStill && setFound(null),
      );
    }, REST_MS);
    return () => {
      isStill = false;
      clearTimeout(resting);
    };
  }, [id, expansion, words]);
  return found;
}
