import { Button } from 'react-aria-components';
import { useText } from '../i18n/text-context.tsx';
import { Icon, KindShape } from '../ui/icon.tsx';
import { Guarded } from '../ui/panel.tsx';
import { useTitle } from '../ui/use-title.ts';
import { SavedQuestions } from './areas.ts';
import { useStory } from './story-context.tsx';

/** The front page: what this is, where to begin, and a story for those who are here for the first time. */
export function Welcome() {
  const { t } = useText();
  useTitle(null);
  return (
    <div className="welcome">
      <div className="welcome-column">
        <h1>{t('app.welcome.title')}</h1>
        <p className="welcome-lead">{t('app.welcome.lead')}</p>
        <Hint />
        <section className="welcome-questions" aria-labelledby="welcome-questions">
          <h2 id="welcome-questions">{t('app.welcome.questions')}</h2>
          <Guarded>
            <SavedQuestions />
          </Guarded>
        </section>
        <ul className="welcome-kinds">
          {(['source', 'claim', 'entity', 'document'] as const).map((kind) => (
            <li key={kind}>
              <KindShape kind={kind} />
              <span>
                <strong>{t(`app.kind.${kind}`)}</strong> {t(`app.kind.${kind}.what`)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Hint() {
  const { t } = useText();
  const { step, canTell, next, dismiss } = useStory();
  if (step === 'done' || !canTell) return null;
  return (
    <section className="hint" aria-label={t('app.story')}>
      <p className="hint-kicker">{t('app.story.kicker')}</p>
      <Button className="hint-question" onPress={next}>
        <span>{t('app.story.question')}</span>
        <Icon name="arrowRight" />
      </Button>
      <Button className="button button-icon hint-close" onPress={dismiss} aria-label={t('app.story.dismiss')}>
        <Icon name="close" />
      </Button>
    </section>
  );
}
