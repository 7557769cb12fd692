// The compliant version: one click to use it, one to copy it.
import { announce } from './announcer.js';
import { button, make } from './dom.js';
import { say } from './words.js';

const order = ['allow', 'warn', 'approval', 'block'];

export function showRewrite(box, { rewrite, verdict }, use) {
  box.hidden = !rewrite;
  if (!rewrite) {
    box.replaceChildren();
    return;
  }
  box.className = 'rewrite';
  if (order.indexOf(rewrite.verdict) >= order.indexOf(verdict)) {
    box.replaceChildren(make('p', { class: 'quiet' }, say('compliantNotEnough')));
    return;
  }
  const wasOpen = box.querySelector('details')?.open;
  box.replaceChildren(
    make('div', { class: 'actions' },
      button(say('useCompliant'), () => use(rewrite.text), { class: 'main' }),
      button(say('copyCompliant'), (event) => copy(rewrite.text, event.currentTarget)),
      make('a', { href: '#elsewhere' }, say('elsewhere'))),
    make('details', { open: wasOpen ? '' : undefined },
      make('summary', {}, say('showCompliant')),
      make('p', { class: 'quiet small' },
        say('compliantVerdict', { verdict: say(rewrite.verdict) })),
      make('pre', { tabindex: '0' }, rewrite.text)));
}

async function copy(text, label) {
  const isDone = await navigator.clipboard.writeText(text).then(() => true, () => false);
  label.textContent = say(isDone ? 'copied' : 'copyFailed');
  announce(label.textContent, 0);
  setTimeout(() => { label.textContent = say('copyCompliant'); }, 2000);
}
