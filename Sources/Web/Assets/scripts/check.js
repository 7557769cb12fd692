// The page: two tabs over one tool and one task, in one language.
import { AnswerTab } from './answer-tab.js';
import { DraftTab } from './draft-tab.js';
import { followLanguages } from './languages.js';
import { Tabs } from './tabs.js';
import { loadWords } from './words.js';

let listeners = new AbortController();

/** Brings the document to life, with what people had already entered. */
async function start(state) {
  listeners.abort();
  listeners = new AbortController();
  const { signal } = listeners;
  await loadWords(document.documentElement.lang);

  const choice = {
    tool: document.querySelector('#tool'),
    task: document.querySelector('#task'),
  };
  const panels = {
    draft: new DraftTab(document.querySelector('#draft'), choice, signal),
    output: new AnswerTab(document.querySelector('#output'), choice, signal),
  };
  const tabs = new Tabs(document.querySelector('[role=tablist]'), signal);
  for (const select of [choice.tool, choice.task]) {
    select?.addEventListener('change', () => {
      for (const panel of Object.values(panels)) panel.check();
    }, { signal });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F8') return;
    event.preventDefault();
    panels[tabs.current].walk(event.shiftKey ? -1 : 1);
  }, { signal });

  // What was asked in another tab may have been granted meanwhile.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') panels[tabs.current].check();
  }, { signal });

  if (state) {
    choice.tool.value = state.tool;
    if (choice.task) choice.task.value = state.task;
    for (const name of Object.keys(panels)) panels[name].state = state[name];
    tabs.open(state.tab);
  }
  const stateNow = () => ({
    tool: choice.tool.value,
    task: choice.task?.value,
    tab: tabs.current,
    draft: panels.draft.state,
    output: panels.output.state,
  });
  followLanguages(stateNow, start, signal);
  for (const panel of Object.values(panels)) panel.check();
  document.documentElement.dataset.ready = '';
}

start();
