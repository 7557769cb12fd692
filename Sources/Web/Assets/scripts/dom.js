// Elements from parts. People's text only ever becomes text nodes, never markup.

/** An element; attributes that are `on…` are listeners, and empty children are left out. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child));
  return element;
}

/** A button that does something. */
export function button(label, act, attributes = {}) {
  return make('button', { type: 'button', onclick: act, ...attributes }, label);
}

/** Sends a form to an address of this server, and shows what it answers in a tab of its own. */
export function post(address, fields) {
  const inputs = Object.entries({ csrf: document.body.dataset.csrf, ...fields })
    .map(([name, value]) => make('input', { type: 'hidden', name, value }));
  const form = make('form', { method: 'post', action: address, target: '_blank', hidden: '' }, inputs);
  document.body.append(form);
  form.submit();
  form.remove();
}

/** The drawing that stands for a verdict or a status beside its word. */
export function shape(name) {
  const namespace = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(namespace, 'svg');
  const use = document.createElementNS(namespace, 'use');
  use.setAttribute('href', `#shape-${name}`);
  drawing.classList.add('shape');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.append(use);
  return drawing;
}

/** A word with its shape and colour. */
export function badge(name, word) {
  return make('span', { class: `badge is-${name}` }, shape(name), word);
}

/** Text of the author's, in its own writing direction, no longer than a line. */
export function quote(text, most = 48) {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(line.slice(0, 4 * most));
  if (letters.length <= most) return make('bdi', {}, line);
  const start = letters.slice(0, most - 12).join('');
  const end = Array.from(line.slice(-40)).slice(-10).join('');
  return make('bdi', {}, `${start} … ${end}`);
}
