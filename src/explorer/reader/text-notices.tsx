import type { DocumentTold } from '../attribution/data.ts';
import { DocumentLink } from '../attribution/names.tsx';
import { Paraphrase } from '../attribution/paraphrase.tsx';
import { Phrase } from '../i18n/phrase.tsx';
import { useText } from '../i18n/text-context.tsx';
import { Icon } from '../ui/icon.tsx';

/** What must be known before a text is read: that it is a retelling, or that a newer one has taken its place. */
export function TextNotices({ document, orphans }: { document: DocumentTold; orphans: number }) {
  const { t } = useText();
  const { isParaphrase, supersedes, supersededBy } = document;
  return (
    <>
      {isParaphrase ? <Paraphrase /> : null}
      {supersededBy ? (
        <div className="notice">
          <Icon name="warning" />
          <p>
            <Phrase of="reader.newerText" document={<DocumentLink of={supersededBy} />} />
            {orphans > 0 ? ` ${t('reader.newerTextOrphans', { n: orphans })}` : null}
          </p>
        </div>
      ) : null}
      {supersedes ? (
        <p className="soft">
          <Phrase of="reader.olderText" document={<DocumentLink of={supersedes} />} />
        </p>
      ) : null}
    </>
  );
}
