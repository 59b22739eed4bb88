/**
 * A text without what no XML document may hold, not even escaped: control characters but for tab and line breaks, halves
 * of surrogate pairs, and U+FFFE and U+FFFF.
 */
export function xmlText(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  );
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in XML and HTML, between tags and in quotes alike. */
export function escaped(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
}

/** A text without halves of surrogate pairs, which no encoding of Unicode has. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
