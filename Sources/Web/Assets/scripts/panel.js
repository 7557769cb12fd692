// What both tabs have: a text, a question about it, and a place for the answer.
import { announce } from './announcer.js';
import { Checker } from './checker.js';
import { Editor } from './editor.js';
import { FindingList } from './finding-list.js';
import { showVerdict } from './verdict.js';
import { say } from './words.js';

export class Panel {
  #isRefusalNew = false;

  constructor(root, choice, signal) {
    this.root = root;
    this.choice = choice;
    this.results = root.querySelector('[data-results]');
    this.checker = new Checker({
      answered: (evaluation, question) => this.#answered(evaluation, question),
      refused: (sentence) => this.#tell(sentence),
    });
    this.editor = new Editor(root.querySelector('[data-editor]'), {
      changed: (isWhole) => this.check(isWhole),
      moved: (span) => this.activate(span),
      refused: (sentence) => this.refused(sentence),
      signal,
    });
    this.findings = new FindingList(this.part('findings'), {
      reveal: (span) => this.reveal(span),
      replace: (span, text) => this.editor.replace(span, text),
    });
    root.querySelector('[data-example]').addEventListener('click', () => {
      this.showExample();
      this.editor.area.focus();
    }, { signal });
  }

  part(name) { return this.results.querySelector(`[data-${name}]`); }

  /** Asks about the text as it is now; `isWhole` if it came as a whole and was not typed. */
  check(isWhole) {
    const { text } = this.editor;
    this.part('empty').hidden = text !== '';
    if (text === '') return this.clear();
    this.results.setAttribute('aria-busy', 'true');
    this.checker.ask({
      ...this.question(),
      text: text.toWellFormed?.() ?? text,
      tool: this.choice.tool.value,
      task: this.choice.task?.value,
      language: document.documentElement.lang,
      whole: isWhole || undefined,
    });
  }

  clear() {
    this.checker.forget();
    this.results.removeAttribute('aria-busy');
    this.editor.show([]);
    this.findings.show([], '');
    for (const name of ['verdict', 'problem']) this.part(name).hidden = true;
    announce('');
  }

  /** Says why a file was not taken; an answer that is on its way does not wipe it away. */
  refused(sentence) {
    this.#isRefusalNew = this.results.ariaBusy === 'true';
    this.#say(sentence);
  }

  #tell(sentence) {
    this.results.setAttribute('aria-busy', 'false');
    this.#say(sentence);
  }

  #say(sentence) {
    const problem = this.part('problem');
    problem.textContent = sentence;
    problem.hidden = false;
    announce(sentence);
  }

  #answered(evaluation, { text }) {
    this.part('problem').hidden = !this.#isRefusalNew;
    this.#isRefusalNew = false;
    this.show(evaluation, text);
    this.results.setAttribute('aria-busy', 'false');
    const count = evaluation.findings.length;
    announce(say('announcement', {
      verdict: this.word(evaluation.verdict),
      findings: count ? say('findings', { count }) : say('noFindings'),
    }));
  }

  /** Shows what every evaluation has. */
  show(evaluation, text) {
    const tool = this.choice.tool.selectedOptions[0];
    showVerdict(
      this.part('verdict'), evaluation, this.word(evaluation.verdict),
      tool?.value ? tool.textContent : undefined);
    return this.findings.show(evaluation.findings, text, this.ways?.(evaluation, text));
  }

  /** Goes to the next mark from the caret, or the one before. */
  walk(step) {
    const marks = [...this.editor.spans].sort((a, b) => a.start - b.start);
    if (!marks.length) return;
    const { selectionStart: caret } = this.editor.area;
    const isOn = document.activeElement === this.editor.area;
    const after = marks.find(({ start }) => start > caret || (!isOn && start >= caret)) ?? marks[0];
    const before = marks.findLast(({ start }) => start < caret) ?? marks.at(-1);
    this.reveal(step > 0 ? after : before);
  }

  reveal(span) {
    this.editor.reveal(span);
    this.activate(span);
    announce(span.words, 100);
  }

  activate(span) {
    this.editor.activate(span);
    this.findings.activate(span);
  }
}
