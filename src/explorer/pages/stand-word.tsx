import { useText } from '../i18n/text-context.tsx';
import type { Stand } from './accounts.ts';

const PATHS: Record<Stand | 'silent', string> = {
  // No tick: that would say that it is true.
  assert: 'M10 4v12M4 10h12',
  deny: 'M4 10h12',
  hearsay: 'M4 8c2-2.5 4-2.5 6 0s4 2.5 6 0M4 13c2-2.5 4-2.5 6 0s4 2.5 6 0',
  repeat: 'M4 8.5h11l-3-3M16 12H5l3 3',
  silent: 'M10 10h.01',
};

/** How a source stands to a claim, by a sign, a word and a colour. */
export function StandWord({ of: stand }: { of: Stand | 'silent' }) {
  const { t } = useText();
  return (
    <span className={`stand stand-${stand}`}>
      <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d={PATHS[stand]} />
      </svg>
      {t(`pages.stand.${stand}`)}
    </span>
  );
}
