// Runs in the page that an export writes, alone: no library, no network. Texts are set as texts, never as markup.
(() => {
  const SVG = 'http://www.w3.org/2000/svg';
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId('data').textContent);
  const graph = byId('graph');
  const words = byId('words');
  const names = new Map(data.nodes.map((node) => [node.id, node.label]));
  const view = { x: 0, y: 0, width: data.width, height: data.height };

  const make = (name, attributes, parent) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    parent?.append(element);
    return element;
  };
  const tell = (name, text, parent) => {
    const element = document.createElement(name);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const look = () => graph.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
  const fold = (text) =>
    text
      .normalize('NFD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase();

  const drawEdge = (edge) => {
    const line = make('path', { d: edge.path, class: 'line', stroke: edge.colour, 'stroke-width': edge.width }, graph);
    if (edge.dash.length > 0) line.setAttribute('stroke-dasharray', edge.dash.join(' '));
    if (edge.lines.length === 0) return;
    const grip = make('path', { d: edge.path, class: 'grip' }, graph);
    actOn(grip, `${names.get(edge.from)} → ${names.get(edge.to)}`, () => tellEdge(edge));
  };
  const drawNode = (node) => {
    const group = make('g', { transform: `translate(${node.x} ${node.y})`, class: 'thing' }, graph);
    make('path', { d: node.shape, fill: node.colour }, group);
    make('text', { y: 24 }, group).textContent = node.short;
    actOn(group, `${node.kind}: ${node.label}`, () => tellNode(node));
    node.element = group;
  };
  const actOn = (element, label, act) => {
    element.setAttribute('tabindex', '0');
    element.setAttribute('role', 'button');
    element.setAttribute('aria-label', label);
    element.addEventListener('click', act);
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      act();
    });
  };

  const open = (kind, title) => {
    words.replaceChildren();
    words.hidden = false;
    const close = tell('button', '×', words);
    close.type = 'button';
    close.setAttribute('aria-label', data.texts.close);
    close.addEventListener('click', shut);
    tell('p', kind, words).className = 'kind';
    tell('h2', title, words);
  };
  const shut = () => {
    words.hidden = true;
    light(null);
  };
  const tellLines = (edge) => {
    const list = document.createElement('dl');
    for (const { name, value } of edge.lines) {
      tell('dt', name, list);
      tell('dd', value, list);
    }
    words.append(list);
  };
  const tellEdge = (edge) => {
    open(edge.link, `${names.get(edge.from)} → ${names.get(edge.to)}`);
    tellLines(edge);
    light(new Set([edge.from, edge.to]));
  };
  const tellNode = (node) => {
    open(node.kind, node.label);
    const edges = data.edges.filter((edge) => edge.from === node.id || edge.to === node.id);
    if (edges.length === 0) tell('p', data.texts.none, words);
    for (const edge of edges) {
      if (edge.lines.length > 0) tellLines(edge);
      else tell('p', `${names.get(edge.from)} ${edge.link} ${names.get(edge.to)}`, words);
    }
    light(new Set([node.id, ...edges.flatMap((edge) => [edge.from, edge.to])]));
  };
  const light = (ids) => {
    for (const node of data.nodes) node.element.classList.toggle('dim', ids !== null && !ids.has(node.id));
  };

  const search = (text) => {
    const wanted = fold(text.trim());
    const found = wanted === '' ? null : data.nodes.filter((node) => fold(node.label).includes(wanted));
    byId('found').textContent = found === null ? '' : found.length === 0 ? data.texts.none : String(found.length);
    light(found === null ? null : new Set(found.map((node) => node.id)));
    return found?.[0];
  };
  byId('search').addEventListener('input', (event) => search(event.target.value));
  byId('search').addEventListener('keydown', (event) => {
    const first = event.key === 'Enter' ? search(event.target.value) : undefined;
    if (!first) return;
    centre(first);
    tellNode(first);
  });

  const centre = ({ x, y }) => {
    view.x = x - view.width / 2;
    view.y = y - view.height / 2;
    look();
  };
  const zoom = (factor, x = view.x + view.width / 2, y = view.y + view.height / 2) => {
    const width = Math.min(data.width * 4, Math.max(60, view.width * factor));
    const real = width / view.width;
    view.x = x - (x - view.x) * real;
    view.y = y - (y - view.y) * real;
    view.width *= real;
    view.height *= real;
    look();
  };
  const pointAt = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(graph.getScreenCTM().inverse());
  graph.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const { x, y } = pointAt(event);
      zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, x, y);
    },
    { passive: false },
  );

  /** Fingers and mouse: one moves, two zoom. */
  const pointers = new Map();
  const spread = () => {
    const [one, other] = [...pointers.values()];
    return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  };
  graph.addEventListener('pointerdown', (event) => pointers.set(event.pointerId, event));
  addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    if (pointers.size === 1) {
      const [from, to] = [pointAt(before), pointAt(event)];
      view.x -= to.x - from.x;
      view.y -= to.y - from.y;
      look();
      pointers.set(event.pointerId, event);
    } else {
      const wide = spread();
      pointers.set(event.pointerId, event);
      zoom(wide / Math.max(1, spread()));
    }
  });
  for (const name of ['pointerup', 'pointercancel']) {
    addEventListener(name, (event) => pointers.delete(event.pointerId));
  }
  graph.addEventListener('keydown', (event) => {
    const step = view.width / 12;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    const move = moves[event.key];
    if (move) {
      view.x += move[0];
      view.y += move[1];
      look();
    } else if (event.key === '+' || event.key === '=') zoom(1 / 1.25);
    else if (event.key === '-') zoom(1.25);
    else return;
    event.preventDefault();
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shut();
  });
  byId('whole').addEventListener('click', () => {
    Object.assign(view, { x: 0, y: 0, width: data.width, height: data.height });
    look();
  });

  data.edges.forEach(drawEdge);
  data.nodes.forEach(drawNode);
  look();
})();
