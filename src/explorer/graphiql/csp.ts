/**
 * Monaco, the editor that GraphiQL stands on, was not written for a content security policy without 'unsafe-inline': it
 * fills `<style>` elements by script, and writes HTML with `style` attributes. Here the former get the nonce of the page,
 * and of the latter each attribute becomes the same declaration made through the CSSOM, which the policy allows. What the
 * policy guards against, styles in markup that came from elsewhere, stays refused wherever these two ways are not taken.
 */

const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';

const createElement = document.createElement;
document.createElement = function (this: Document, name: string, options?: ElementCreationOptions): HTMLElement {
  const element = createElement.call(this, name, options);
  if (element instanceof HTMLStyleElement) element.nonce = nonce;
  return element;
} as Document['createElement'];

const innerHTML = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
const { get: getInnerHTML, set: setInnerHTML } = innerHTML ?? {};
if (getInnerHTML && setInnerHTML) {
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...innerHTML,
    set(this: Element, html: string) {
      if (this instanceof HTMLTemplateElement || !hasStyle(html)) setInnerHTML.call(this, html);
      else this.replaceChildren(parsed(html));
    },
  });
}

const insertAdjacentHTML = Element.prototype.insertAdjacentHTML;
Element.prototype.insertAdjacentHTML = function (this: Element, position: InsertPosition, html: string): void {
  if (!hasStyle(html)) insertAdjacentHTML.call(this, position, html);
  else insert(this, position.toLowerCase(), parsed(html));
};

function hasStyle(html: unknown): boolean {
  return /\sstyle=/i.test(String(html));
}

const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const ATTRIBUTE = /(\s)([^\s"'>/=]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))/g;
const STANDIN = 'data-style';

/** The nodes of the markup, with its styles set. */
function parsed(html: unknown): DocumentFragment {
  const template = document.createElement('template');
  // As soon as it is parsed, a style attribute is refused: it gets another name first, in tags only.
  template.innerHTML = String(html).replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (attribute, space: string, name: string, value: string) =>
      name.toLowerCase() === 'style' ? `${space}${STANDIN}${value}` : attribute,
    ),
  );
  for (const element of template.content.querySelectorAll<HTMLElement>(`[${STANDIN}]`)) {
    element.style.cssText = element.getAttribute(STANDIN) ?? '';
    element.removeAttribute(STANDIN);
  }
  return template.content;
}

function insert(element: Element, position: string, nodes: DocumentFragment): void {
  if (position === 'beforebegin') element.before(nodes);
  else if (position === 'afterbegin') element.prepend(nodes);
  else if (position === 'beforeend') element.append(nodes);
  else element.after(nodes);
}
