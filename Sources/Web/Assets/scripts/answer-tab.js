// The tab for what an AI tool answered, and what the answer must rest on.
import { showClaims, spansOf } from './claim-table.js';
import { Panel } from './panel.js';
import { SourceList } from './source-list.js';
import { key, say } from './words.js';

export class AnswerTab extends Panel {
  constructor(root, choice, signal) {
    super(root, choice, signal);
    this.sources = new SourceList(root, {
      changed: () => this.check(),
      refused: (sentence) => this.refused(sentence),
      signal,
    });
  }

  get state() { return { text: this.editor.text, sources: this.sources.all }; }
  set state({ text, sources }) {
    this.editor.text = text;
    this.sources.all = sources;
  }

  question() {
    return { kind: 'output', sources: this.sources.all.filter(({ text }) => text) };
  }

  word(verdict) { return say(key(verdict, 'output')); }

  showExample() {
    this.sources.all = [{ name: say('exampleSourceName'), text: say('exampleSource') }];
    this.editor.replaceAll(say('exampleOutput'));
  }

  show(evaluation, text) {
    const others = evaluation.findings.filter(({ kind }) => kind !== 'claim');
    const findings = super.show({ ...evaluation, findings: others }, text);
    const claims = spansOf(evaluation, text);
    this.editor.show([...findings, ...claims]);
    showClaims(this.part('claims'), claims, {
      hasSources: this.question().sources.length > 0,
      reveal: (claim) => this.reveal(claim),
      open: (claim) => this.sources.reveal(claim),
    });
  }

  clear() {
    super.clear();
    this.part('claims').hidden = true;
  }

  activate(span) {
    super.activate(span);
    for (const row of this.part('claims').querySelectorAll('tbody tr')) {
      row.ariaCurrent = Number(row.dataset.start) === span?.start ? 'true' : null;
    }
  }
}
