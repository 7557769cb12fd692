// "What else may I use?": every tool's verdict on the same text.
import { badge, button, make } from './dom.js';
import { key, say } from './words.js';

export function showTools(box, { tools, tool }, choose) {
  box.hidden = tools.length < 2;
  if (box.hidden || isFocusWorthKeeping(box, tools, tool)) return;
  const rows = tools.map((other) => {
    const isChosen = other.tool === tool;
    const name = isChosen
      ? make('strong', {}, other.title)
      : button(other.title, () => choose(other.tool), {
        class: 'link', 'aria-label': say('choose', { tool: other.title }),
      });
    const who = say(other.boundary) + (isChosen ? ` · ${say('chosen')}` : '');
    return make('tr', {},
      make('th', { scope: 'row' }, name, make('span', { class: 'quiet small' }, who)),
      make('td', {}, badge(other.verdict, say(key(other.verdict, 'label')))));
  });
  box.replaceChildren(
    make('h2', { id: 'elsewhere' }, say('elsewhere')),
    make('table', {},
      make('caption', { class: 'visually-hidden' }, say('elsewhereCaption')),
      make('thead', { class: 'visually-hidden' }, make('tr', {},
        make('th', { scope: 'col' }, say('toolColumn')),
        make('th', { scope: 'col' }, say('verdictColumn')))),
      make('tbody', {}, rows)));
}

/** Whether the table already says this; then what has the focus keeps it. */
function isFocusWorthKeeping(box, tools, tool) {
  const said = JSON.stringify([
    document.documentElement.lang, tool, tools.map(({ tool, verdict }) => [tool, verdict])]);
  const isSame = box.dataset.said === said;
  box.dataset.said = said;
  return isSame;
}
