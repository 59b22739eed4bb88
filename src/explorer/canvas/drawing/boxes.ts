/** A rectangle on the screen, in pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Cells of this size are looked through. */
const CELL = 80;

/** Which places on the screen are taken, so that words never lie on words. */
export class Boxes {
  readonly #cells = new Map<number, Box[]>();

  /** Takes a place, whether it is free or not. */
  take(box: Box): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.#cells.get(cell);
      if (boxes) boxes.push(box);
      else this.#cells.set(cell, [box]);
    }
  }

  isFree(box: Box): boolean {
    return !cellsOf(box).some((cell) => this.#cells.get(cell)?.some((other) => overlap(box, other)));
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

function cellsOf({ left, top, width, height }: Box): number[] {
  const cells: number[] = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor((left + width) / CELL); x++) {
    // Screens are less than 2000 cells wide, so that no two cells share a number.
    for (let y = Math.floor(top / CELL); y <= Math.floor((top + height) / CELL); y++) cells.push(x * 4096 + y);
  }
  return cells;
}
