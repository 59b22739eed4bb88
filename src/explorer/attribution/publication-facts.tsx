import { useText } from '../i18n/text-context.tsx';
import type { DocumentWords } from './data.ts';
import { Fact } from './facts.tsx';
import { OutLink } from './verdicts.tsx';

/** When and where a document was published, as terms of a list of facts. */
export function PublicationFacts({ of: document }: { of: DocumentWords }) {
  const { t, date } = useText();
  const { publishedAt, retrievedAt, url, archiveUrl } = document;
  return (
    <>
      <Fact name={t('attribution.printed')}>{publishedAt ? date(publishedAt) : t('attribution.noDate')}</Fact>
      {retrievedAt ? <Fact name={t('attribution.retrieved')}>{date(retrievedAt)}</Fact> : null}
      {url ? (
        <Fact name={t('attribution.originalPage')}>
          <OutLink url={url} />
        </Fact>
      ) : null}
      {archiveUrl ? (
        <Fact name={t('attribution.archive')}>
          <OutLink url={archiveUrl} />
        </Fact>
      ) : null}
    </>
  );
}
