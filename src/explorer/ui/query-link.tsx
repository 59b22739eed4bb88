import { useText } from '../i18n/text-context.tsx';
import { Icon } from './icon.tsx';
import { queryAddress } from './query-address.ts';

/** Leads to the GraphQL query behind what is shown, where it can be tried and changed. */
export function QueryLink({ query, variables }: { query: string; variables: Record<string, unknown> }) {
  const { t } = useText();
  return (
    <a className="button button-quiet" href={queryAddress(query, variables)} target="_blank" rel="noreferrer">
      <Icon name="code" />
      {t('ui.query')}
    </a>
  );
}
