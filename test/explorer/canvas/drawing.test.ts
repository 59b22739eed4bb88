import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Boxes } from '../../../src/explorer/canvas/drawing/boxes.ts';
import { linesBetween, withinEdges } from '../../../src/explorer/canvas/drawing/column-room.ts';
import { spotlight } from '../../../src/explorer/canvas/drawing/emphasis.ts';
import { inside, outline } from '../../../src/explorer/canvas/drawing/lasso.ts';
import { lookOf } from '../../../src/explorer/canvas/drawing/looks.ts';
import { framing, fromScreen, fromSigma, toScreen, toSigma } from '../../../src/explorer/canvas/drawing/optics.ts';
import { mix } from '../../../src/explorer/canvas/drawing/palette.ts';
import { wrap } from '../../../src/explorer/canvas/drawing/wrap.ts';
import { DIRECTIONS, walk } from '../../../src/explorer/canvas/walking.ts';
import { visible } from '../../../src/explorer/model/visible.ts';
import { LEFT, ships, viewOf } from '../model/facts.ts';

const number = fc.double({ min: -5000, max: 5000, noNaN: true });
const camera = fc.record({ x: number, y: number, ratio: fc.double({ min: 0.05, max: 50, noNaN: true }) });
const size = fc.record({ width: fc.integer({ min: 100, max: 4000 }), height: fc.integer({ min: 100, max: 4000 }) });

describe('names in columns', () => {
  const column = (x: number, ...heights: number[]) => heights.map((y) => ({ x, y }));

  test('have as many lines as there is height between two things of a column, and one at least', () => {
    expect(linesBetween([...column(10, 0, 44, 90), ...column(200, 5)])).toBe(2);
    expect(linesBetween(column(10, 0, 9))).toBe(1);
    expect(linesBetween([...column(10, 0), ...column(200, 3)])).toBe(3);
    expect(linesBetween(Array.from({ length: 500 }, (_, index) => ({ x: 0, y: index * 100 })))).toBe(1);
  });

  test('stand at the top within the screen, as long as their column does', () => {
    expect([withinEdges(40, 120, 1000), withinEdges(500, 120, 1000), withinEdges(990, 120, 1000)]).toEqual([
      66, 500, 934,
    ]);
    expect(withinEdges(-20, 120, 1000)).toBe(-20);
  });
});

describe('how things look', () => {
  const { edges } = visible(ships(), viewOf([...LEFT, 'ent_agency']));
  const look = (id: string) => {
    const edge = edges.get(id);
    if (!edge) throw new Error(`there is no ${id}`);
    return lookOf(edge);
  };

  test('no two ways of saying differ by colour alone', () => {
    const looks = ['att_office', 'att_ministry', 'att_owner', 'att_gazette', 'att_agency'].map(look);
    const withoutColour = looks.map(({ pattern, width, isDenied }) => `${pattern} ${width} ${isDenied}`);
    expect(new Set(withoutColour).size).toBe(looks.length);
  });

  test('denials are crossed out, and hearsay is dotted', () => {
    expect(look('att_ministry')).toMatchObject({ isDenied: true, token: 'denied', pattern: 'dashed' });
    expect(look('att_owner')).toMatchObject({ isDenied: false, token: 'hearsay', pattern: 'dotted' });
  });

  test('colours are mixed by channel', () => {
    expect([mix('#000000', '#ffffff', 0.5), mix('#102030', '#405060', 0), mix('#102030', '#405060', 1)]).toEqual([
      '#808080',
      '#102030',
      '#405060',
    ]);
  });
});

describe('what stands out', () => {
  const drawing = visible(ships(), viewOf([...LEFT, 'clm_sank'], { unfolded: ['att_office'] }));

  test('is the selected thing with its neighbours', () => {
    const light = spotlight(drawing, 'clm_sank', new Set());
    expect([light.node('clm_sank'), light.node('ent_office'), light.node('ent_owner')]).toEqual([
      'chosen',
      'beside',
      'faint',
    ]);
    expect([light.edge('att_office-again'), light.edge('att_owner')]).toEqual(['beside', 'faint']);
  });

  test('is a selected attribution with all of its chain', () => {
    const light = spotlight(drawing, 'att_office', new Set());
    const ways = [...drawing.edges.values()].filter(({ id }) => light.edge(id) === 'chosen').map(({ type }) => type);
    expect(ways.sort()).toEqual(['attribution', 'print', 'relay']);
    expect(light.node('ent_agency')).toBe('beside');
  });

  test('is nothing where what is selected is not drawn', () => {
    for (const id of [null, 'clm_gone', 'att_gone'])
      expect(spotlight(drawing, id, new Set()).node('clm_left')).toBe('plain');
  });
});

describe('the camera', () => {
  test('is the same after going to sigma and back', () => {
    fc.assert(
      fc.property(camera, size, (given, screen) => {
        const back = fromSigma(toSigma(given, screen), screen);
        expect(back.x).toBeCloseTo(given.x, 6);
        expect(back.y).toBeCloseTo(given.y, 6);
        expect(back.ratio).toBeCloseTo(given.ratio, 6);
      }),
    );
  });

  test('shows a place where it says that it is', () => {
    fc.assert(
      fc.property(camera, size, number, number, (given, screen, x, y) => {
        const back = fromScreen(toScreen({ x, y }, given, screen), given, screen);
        expect(back.x).toBeCloseTo(x, 3);
        expect(back.y).toBeCloseTo(y, 3);
      }),
    );
  });

  test('frames all of it, with and without columns', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ x: number, y: number }), { minLength: 1 }),
        size,
        fc.boolean(),
        (points, screen, columns) => {
          const xs = points.map(({ x }) => x);
          const ys = points.map(({ y }) => y);
          const box = {
            x: [Math.min(...xs), Math.max(...xs)] as [number, number],
            y: [Math.min(...ys), Math.max(...ys)] as [number, number],
          };
          const frame = framing(box, screen, columns);
          for (const point of points) {
            const at = toScreen(point, frame, screen);
            expect(at.x).toBeGreaterThan(-1);
            expect(at.x).toBeLessThan(screen.width + 1);
            expect(at.y).toBeGreaterThan(-1);
            expect(at.y).toBeLessThan(screen.height + 1);
          }
        },
      ),
    );
  });
});

describe('words', () => {
  const measure = (text: string) => [...text].length;

  test('are broken into lines that fit, with nothing lost but what the ellipsis tells', () => {
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 30 }),
        fc.integer({ min: 12, max: 60 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, most) => {
          const lines = wrap(text, width, most, measure);
          expect(lines.length).toBeLessThanOrEqual(most);
          expect(text.startsWith(lines.join(' ').replace(/…$/, ''))).toBe(true);
          for (const line of lines.slice(0, -1)) expect(measure(line)).toBeLessThanOrEqual(Math.max(width, 14));
          expect(measure(lines.at(-1) ?? '')).toBeLessThanOrEqual(width + 1);
        },
      ),
    );
  });

  test('keep their no-break spaces', () => {
    expect(wrap('Guerre en Ukraine\u00a0: qui dit quoi', 20, 3, measure)).toEqual([
      'Guerre en Ukraine\u00a0:',
      'qui dit quoi',
    ]);
  });

  test('never lie on words', () => {
    const box = fc.record({
      left: fc.integer({ min: -50, max: 900 }),
      top: fc.integer({ min: -50, max: 600 }),
      width: fc.integer({ min: 1, max: 200 }),
      height: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 60 }), (all) => {
        const boxes = new Boxes();
        const placed = all.filter((each) => {
          const isFree = boxes.isFree(each);
          if (isFree) boxes.take(each);
          return isFree;
        });
        const overlap = placed.some((a, index) =>
          placed
            .slice(index + 1)
            .some(
              (b) =>
                a.left < b.left + b.width &&
                b.left < a.left + a.width &&
                a.top < b.top + b.height &&
                b.top < a.top + a.height,
            ),
        );
        expect(overlap).toBe(false);
      }),
    );
  });
});

describe('a lasso', () => {
  const nodes = [
    { id: 'clm_a', x: 10, y: 10 },
    { id: 'clm_b', x: 90, y: 90 },
    { id: 'clm_c', x: 60, y: 20 },
  ];

  test('is a rectangle from where it began to where it ended', () => {
    expect(
      inside(
        nodes,
        outline('rectangle', [
          { x: 0, y: 50 },
          { x: 40, y: 40 },
          { x: 70, y: 0 },
        ]),
      ),
    ).toEqual(['clm_a', 'clm_c']);
  });

  test('is a line around them, however it is drawn', () => {
    const around = [
      { x: 50, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 100 },
      { x: 80, y: 100 },
    ];
    expect(inside(nodes, outline('free', around))).toEqual(['clm_b', 'clm_c']);
    expect(inside(nodes, outline('free', around.slice(0, 1)))).toEqual([]);
  });
});

describe('an arrow key', () => {
  const right = DIRECTIONS['ArrowRight'] ?? { x: 1, y: 0 };
  const step = (id: string, x: number, y: number, isLinked = true) => ({ id, x, y, isLinked });

  test('leads to the nearest neighbour in its direction', () => {
    expect(walk({ x: 0, y: 0 }, right, [step('far', 90, 0), step('near', 40, 10), step('behind', -5, 0)])).toBe('near');
  });

  test('leads to any thing there only where there is no neighbour', () => {
    const stranger = step('stranger', 5, 0, false);
    expect(walk({ x: 0, y: 0 }, right, [stranger, step('neighbour', 500, 200)])).toBe('neighbour');
    expect(walk({ x: 0, y: 0 }, right, [stranger])).toBe('stranger');
    expect(walk({ x: 0, y: 0 }, right, [step('behind', -5, 0)])).toBeNull();
  });
});
