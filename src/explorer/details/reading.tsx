import { useEffect } from 'react';
import { StepLink, ThingLink } from '../attribution/links.tsx';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { DocumentText } from '../reader/document-text.tsx';
import { useFacts } from '../state/facts-context.tsx';
import { useView } from '../state/view-context.tsx';
import { Icon } from '../ui/icon.tsx';

/** A document read in the panel, over what is selected; Escape or "Back" leads back to it. */
export function Reading({ document, focus }: { document: Id; focus: Id | null }) {
  const { t } = useText();
  const { act } = useView();
  const { need } = useFacts();
  useEffect(() => {
    // Its title is the name of the link to its page.
    need([document]);
  }, [need, document]);
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
      <div className="reading-head">
        <StepLink action={close} className="button button-quiet">
          <Icon name="arrowLeft" />
          {t('details.back')}
        </StepLink>
        <h2 className="reading-title">
          <ThingLink id={document} />
        </h2>
      </div>
      <DocumentText id={document} {...(focus !== null && { focus })} />
    </div>
  );
}
