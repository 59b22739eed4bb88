import type { Place } from '../../shared/places.ts';
import { placeBetween } from './places.ts';

/** What is selected in a text whose elements with `data-start` tell where theirs begins. */
export function selectedIn(root: HTMLElement, text: string): Place | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  if (!root.contains(selection.anchorNode) && !root.contains(selection.focusNode)) return null;
  const range = selection.getRangeAt(0);
  const touched = piecesOf(root).filter((piece) => range.intersectsNode(piece));
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  const start = first.contains(range.startContainer) ? unitsUpTo(first, range.startContainer, range.startOffset) : 0;
  const end = last.contains(range.endContainer)
    ? unitsUpTo(last, range.endContainer, range.endOffset)
    : (last.textContent?.length ?? 0);
  return placeBetween(text, startOf(first) + start, startOf(last) + end);
}

/** The places of the page where a stretch of the text is drawn. */
export function rangesOf(root: HTMLElement, { start, end }: Place): Range[] {
  return piecesOf(root).flatMap((piece) => {
    const from = startOf(piece);
    return textNodesOf(piece, from)
      .filter(({ node, at }) => at < end && at + node.length > start)
      .map(({ node, at }) => {
        const range = new Range();
        range.setStart(node, Math.max(0, start - at));
        range.setEnd(node, Math.min(node.length, end - at));
        return range;
      });
  });
}

function piecesOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-start]')];
}

function startOf(piece: HTMLElement): number {
  return Number(piece.dataset['start']);
}

/** How many code units of an element stand before a place in it. */
function unitsUpTo(element: Element, container: Node, offset: number): number {
  const range = new Range();
  range.selectNodeContents(element);
  range.setEnd(container, offset);
  return range.toString().length;
}

function textNodesOf(piece: HTMLElement, start: number): { node: Text; at: number }[] {
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; at: number }[] = [];
  let at = start;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    nodes.push({ node, at });
    at += node.length;
  }
  return nodes;
}
