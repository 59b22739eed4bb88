import { Button } from 'react-aria-components';
import type { Key } from '../i18n/catalogue.ts';
import { useText } from '../i18n/text-context.tsx';
import { Sheet } from '../ui/sheet.tsx';

const MAC = /mac|iphone|ipad/i.test(navigator.platform);
const COMMAND = MAC ? '⌘' : 'Ctrl';

type KeyLine = readonly [Key, ...string[]];

/** The keyboard shortcuts by place, with the names of keys on an English keyboard. */
const KEYS: readonly { where: Key; lines: readonly KeyLine[] }[] = [
  {
    where: 'app.keys.everywhere',
    lines: [
      ['app.keys.search', '/'],
      ['app.keys.help', '?'],
      ['app.keys.close', 'Esc'],
      ['app.keys.undo', `${COMMAND} Z`],
      ['app.keys.redo', `${COMMAND} Shift Z`],
      ['app.keys.move', 'Tab'],
      ['app.keys.press', 'Enter'],
    ],
  },
  {
    where: 'app.keys.graph',
    lines: [
      ['app.keys.walk', '← ↑ → ↓'],
      ['app.keys.first', 'Home'],
      ['app.keys.choose', 'Enter'],
      ['app.keys.unfold', 'E'],
      ['app.keys.fold', 'C'],
      ['app.keys.hide', 'H'],
      ['app.keys.pin', 'P'],
      ['app.keys.menu', 'M'],
    ],
  },
  {
    where: 'app.keys.text',
    lines: [
      ['app.keys.marks', '← →'],
      ['app.keys.ends', 'Home End'],
      ['app.keys.who', 'Enter'],
    ],
  },
  { where: 'app.keys.time', lines: [['app.keys.shift', '← →']] },
];

/** Keys that bear a word, which is another one on a French keyboard. */
const WORDS: Readonly<Record<string, Key>> = {
  Enter: 'app.key.enter',
  Esc: 'app.key.escape',
  Shift: 'app.key.shift',
  Home: 'app.key.home',
  End: 'app.key.end',
};

/** How to find one's way: a few words, and the keys. */
export default function HelpSheet({
  isOpen,
  onClose,
  onStory,
}: {
  isOpen: boolean;
  onClose: () => void;
  onStory: (() => void) | null;
}) {
  const { t } = useText();
  return (
    <Sheet title={t('app.help.title')} close={t('app.help.close')} className="help" isOpen={isOpen} onClose={onClose}>
      <p>{t('app.help.what')}</p>
      <p>{t('app.help.how')}</p>
      <h3>{t('app.help.keys')}</h3>
      {KEYS.map(({ where, lines }) => (
        <section key={where}>
          <h4>{t(where)}</h4>
          <dl className="keys">
            {lines.map(([key, ...presses]) => (
              <div key={key}>
                <dt>
                  {presses
                    .flatMap((press) => press.split(' '))
                    .map((name) => (
                      <kbd key={name}>{WORDS[name] ? t(WORDS[name]) : name}</kbd>
                    ))}
                </dt>
                <dd>{t(key)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="help-links">
        <a href="/graphql">{t('app.help.api')}</a>
        {onStory ? (
          <Button className="button" onPress={onStory}>
            {t('app.help.story')}
          </Button>
        ) : null}
      </p>
    </Sheet>
  );
}
