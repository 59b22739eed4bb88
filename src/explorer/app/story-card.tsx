import { Button } from 'react-aria-components';
import type { Key } from '../i18n/catalogue.ts';
import { useText } from '../i18n/text-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { useStory } from './story-context.tsx';

const CARDS = {
  sources: { place: 1, text: 'app.story.sources', leads: 'app.story.toWords' },
  words: { place: 2, text: 'app.story.words', leads: 'app.story.toOrigins' },
  origins: { place: 3, text: 'app.story.origins', leads: null },
} as const satisfies Record<string, { place: number; text: Key; leads: Key | null }>;

/** What is seen at each step of the story, and the click that leads on. */
export function StoryCard() {
  const { t } = useText();
  const { step, next, dismiss } = useStory();
  if (step === 'offered' || step === 'done') return null;
  const { place, text, leads } = CARDS[step];
  return (
    <aside className="story-card" aria-label={t('app.story')}>
      <p className="story-place">{t('app.story.place', { place, of: 3 })}</p>
      <p aria-live="polite">{t(text)}</p>
      <div className="story-actions">
        {leads ? (
          <Button className="button button-primary" onPress={next}>
            {t(leads)}
          </Button>
        ) : null}
        <Button className={leads ? 'button button-quiet' : 'button button-primary'} onPress={dismiss}>
          {t(leads ? 'app.story.dismiss' : 'app.story.end')}
          {leads ? null : <Icon name="check" />}
        </Button>
      </div>
    </aside>
  );
}
