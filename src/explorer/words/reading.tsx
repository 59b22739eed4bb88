import { Icon } from '../app/icon.tsx';
import { StepLink, ThingLink } from '../app/thing-link.tsx';
import { useView } from '../app/view-context.tsx';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../state/view.ts';
import { DocumentText } from './document-text.tsx';

/** A document read in the panel, over what is selected; Escape or "Back" leads back to it. */
export function Reading({ document, focus }: { document: Id; focus: Id | null }) {
  const { t } = useText();
  const { act } = useView();
  const close = { type: 'read', reading: null } as const;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut for the link "Back".
    <div
      className="reading"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isDefaultPrevented()) return;
        event.preventDefault();
        act(close);
      }}
    >
      <p className="reading-head">
        <StepLink action={close} className="button button-quiet">
          <Icon name="arrowLeft" />
          {t('words.back')}
        </StepLink>
        <ThingLink id={document}>{t('words.openPage')}</ThingLink>
      </p>
      <DocumentText id={document} {...(focus !== null && { focus })} />
    </div>
  );
}
