// The tab for a prompt that somebody wants to send.
import { Panel } from './panel.js';
import { showRewrite } from './rewrite.js';
import { showTools } from './tool-table.js';
import { waysOut } from './ways.js';
import { say } from './words.js';

export class DraftTab extends Panel {
  get state() { return this.editor.text; }
  set state(text) { this.editor.text = text; }

  question() { return { kind: 'draft' }; }

  word(verdict) { return say(verdict); }

  showExample() { this.editor.replaceAll(say('exampleDraft')); }

  show(evaluation, text) {
    this.editor.show(super.show(evaluation, text));
    showRewrite(this.part('rewrite'), evaluation, (compliant) => {
      this.editor.replaceAll(compliant);
    });
    showTools(this.part('tools'), evaluation, (tool) => this.choose(tool));
  }

  /** The ways on from a stop. */
  ways(evaluation, text) {
    return waysOut(evaluation, {
      choose: (tool) => this.choose(tool),
      draft: () => ({ text, tool: evaluation.tool ?? '', task: this.choice.task?.value ?? '' }),
    });
  }

  choose(tool) {
    this.choice.tool.value = tool;
    this.choice.tool.dispatchEvent(new Event('change'));
  }

  clear() {
    super.clear();
    for (const name of ['rewrite', 'tools']) this.part(name).hidden = true;
  }
}
