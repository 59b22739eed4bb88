import { useText } from '../i18n/text-context.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Step } from './data.ts';
import { ThingLink, useIsPage } from './links.tsx';
import { Who } from './names.tsx';

/** The way from the origin through those who pass it on into print, as a line of steps, each leading to its page. */
export function Chain({ steps }: { steps: readonly Step[] }) {
  const { t, word } = useText();
  const isPage = useIsPage();
  return (
    <ol className="chain" aria-label={t('attribution.steps')}>
      {steps.map(({ position, role, entity }) => {
        const speaker = role === 'PUBLISHER' ? entity : { ...entity, id: entity.id.replace(/^ent_/, 'src_') };
        return (
          <li key={`${position} ${entity.id}`} className={`step step-${role.toLowerCase()}`}>
            <span className="step-name">
              <Who of={speaker} />
              {/* On a page the name itself leads there. */}
              {isPage ? null : (
                <ThingLink id={speaker.id} className="page-link">
                  <Icon name="text" />
                  <span className="sr-only">{t('attribution.page', { name: entity.name })}</span>
                </ThingLink>
              )}
            </span>
            <span className="step-role">{word('ChainRole', role)}</span>
          </li>
        );
      })}
    </ol>
  );
}
