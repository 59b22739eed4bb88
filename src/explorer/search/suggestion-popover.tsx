import type { ReactNode } from 'react';
import { ListBox, Popover } from 'react-aria-components';

/**
 * The list of suggestions under a field.
 * @param within where it stands in the page, for those who go from landmark to landmark
 * @param takesFirst whether Enter takes the first one where none is chosen
 * @param note what stands there when there is nothing to offer
 */
export function SuggestionPopover(properties: {
  within: '.header-search' | '#main';
  takesFirst: boolean;
  note: ReactNode;
  children: ReactNode;
}) {
  const { within, takesFirst, note, children } = properties;
  return (
    <Popover
      ref={keepPage}
      className="popover search-popover"
      offset={6}
      containerPadding={8}
      UNSTABLE_portalContainer={document.querySelector(within) ?? document.body}
    >
      <ListBox className={takesFirst ? 'search-list takes-first' : 'search-list'} renderEmptyState={() => note}>
        {children}
      </ListBox>
    </Popover>
  );
}

/**
 * The page stays there for everybody while suggestions are open: react-aria would take it from screen readers, but leave
 * it to the Tab key, so that one would come to fields that are not told.
 */
function keepPage(popover: HTMLElement | null) {
  const page = document.getElementById('explorer');
  page?.toggleAttribute('data-live-announcer', popover !== null);
  return () => page?.removeAttribute('data-live-announcer');
}
