// The ways on from a stop: another tool, somebody who may approve, practice, and saying that it is wrong.
import { button, make, post } from './dom.js';
import { say } from './words.js';

const order = ['allow', 'warn', 'approval', 'block'];

/** What can be done about each stop of an evaluation; `facts` are what it depends on. */
export function waysOut(evaluation, { choose, draft }) {
  const isMember = 'member' in document.body.dataset;
  const other = easiest(evaluation);
  const { practice, verdict } = evaluation;
  const isApprovable = verdict === 'approval';
  return {
    facts: [isMember, other, practice, isApprovable, evaluation.tool],
    of([first]) {
      if (first.verdict === 'allow') return null;
      const isStop = order.indexOf(first.verdict) >= order.indexOf('approval');
      const ways = isMember
        ? memberWays(first, isStop && isApprovable && first.workflow, draft)
        : visitorWays(first, evaluation, isStop);
      return make('div', { class: 'ways', role: 'group', 'aria-label': say('ways') },
        isStop && other && button(say('useTool', { tool: other.title }), () => choose(other.tool), {
          class: 'small', 'data-way': 'tool',
        }),
        ways.ask,
        isStop && practice && isMember && make('a', { href: exercise(practice), 'data-way': 'practice' },
          say('practiceWay', { count: practice.minutes })),
        ways.dispute);
    },
  };
}

/** The tool that would take this text with the least ado; none if each one stops it. */
function easiest({ tools, tool }) {
  const open = tools.filter((other) => other.tool !== tool && order.indexOf(other.verdict) < 2);
  return open.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0];
}

function exercise({ course, exercise }) {
  return `/practise?exercise=${encodeURIComponent(course)}/${encodeURIComponent(exercise)}`;
}

function memberWays({ rule, isData, workflow }, isAskable, draft) {
  const opensTab = (label) => [label, make('span', { class: 'visually-hidden' }, ` (${say('newTab')})`)];
  return {
    ask: isAskable && button(opensTab(say('ask', { workflow })), () => post('/requests/preview', draft()), {
      class: 'small', 'data-way': 'ask',
    }),
    dispute: isData && button(opensTab(say('dispute')), () => post('/disputes/preview', { ...draft(), rule }), {
      class: 'link', 'data-way': 'dispute',
    }),
  };
}

/** People without an account have the same ways in a terminal. */
function visitorWays({ rule, isData, workflow, verdict }, { tool, practice }, isStop) {
  const commands = [
    workflow && verdict === 'approval' && `dryrun approvals ask draft.txt${tool ? ` --tool ${tool}` : ''}`,
    isStop && practice && practice.command,
    isData && `dryrun dispute draft.txt --rule ${rule}`,
  ].filter(Boolean);
  const hasAccounts = 'accounts' in document.body.dataset;
  return {
    ask: hasAccounts && isStop && make('a', { href: '/sign-in', 'data-way': 'sign-in' }, say('signInToAsk')),
    dispute: isStop && commands.length > 0 && make('details', {},
      make('summary', {}, say('inTerminal')),
      make('pre', { tabindex: '0', 'data-way': 'terminal' }, commands.join('\n'))),
  };
}
