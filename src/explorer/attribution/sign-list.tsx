import { useText } from '../i18n/text-context.tsx';
import type { Sign } from './signs.ts';

const PATHS: Record<Sign['icon'], string> = {
  basis: 'M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5M10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  denied: 'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M5.5 5.5l9 9',
  doubt: 'M3 8.5c2-2.5 4.5-2.5 7 0s5 2.5 7 0M3 13.5c2-2.5 4.5-2.5 7 0s5 2.5 7 0',
  dropped: 'M8 12 5.7 14.3a2.6 2.6 0 0 1-3.7-3.7L4.8 8M12 8l2.3-2.3a2.6 2.6 0 0 1 3.7 3.7L15.2 12M4 3l12 14',
  // No tick: that would say that it is true.
  fact: 'M3 10h14',
  hearsay: 'M6.5 8a4 4 0 1 1 7.6 1.7c-.9 1.6-2.5 2-2.5 4.1a2.3 2.3 0 0 1-4.2 1.3M8.7 8.2a1.8 1.8 0 1 1 3 1.3',
  orphan: 'M10 3.2 17.5 16.5h-15L10 3.2M10 8.2v4M10 14.2v.3',
  status: 'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M10 6.5V10l2.5 1.5',
  voice: 'M3.5 5h13v8.5H10L6.5 16.5v-3h-3z',
};

/** Signs with an icon and their words each: what a reader must not miss. */
export function SignList({ signs }: { signs: readonly Sign[] }) {
  const { t, word } = useText();
  const labelOf = (sign: Sign) => ('of' in sign ? word(sign.of, sign.value) : t(`attribution.sign.${sign.icon}`));
  return (
    <ul className="signs">
      {signs.map((sign) => (
        <li key={`${sign.icon} ${labelOf(sign)}`} className={`sign sign-${sign.icon}`}>
          <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d={PATHS[sign.icon]} />
          </svg>
          {labelOf(sign)}
        </li>
      ))}
    </ul>
  );
}
