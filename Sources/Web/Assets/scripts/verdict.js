// The verdict: a word, a colour and a shape.
import { make, shape } from './dom.js';
import { say } from './words.js';

/** Shows it; `word` says it, and `tool` is what the text is for, as people call it. */
export function showVerdict(box, { verdict, findings, uncounted }, word, tool) {
  const approvers = verdict === 'approval'
    ? new Set(findings.map(({ workflow }) => workflow).filter(Boolean)) : [];
  const count = findings.length;
  const summary = count ? say('findings', { count }) : verdict === 'allow' && say('nothingFound');
  box.className = `verdict is-${verdict}`;
  box.hidden = false;
  box.replaceChildren(
    shape(verdict),
    make('div', {},
      make('h2', {}, word),
      tool && make('p', {}, say('forTool', { tool })),
      summary && make('p', { class: 'quiet' }, summary),
      [...approvers].map((workflow) => make('p', {}, say('mayApprove', { workflow }))),
      (uncounted ?? []).map((reason) => make('p', { class: 'quiet small' }, reason)),
    ),
  );
}
