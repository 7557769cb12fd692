#include "web_assets.h"

#define COUNT(array) ((ptrdiff_t)(sizeof(array) / sizeof((array)[0])))

static const unsigned char image_icon[] = {
#embed "../Web/Assets/icon.svg"
};
static const unsigned char page_draft[] = {
#embed "../Web/Assets/pages/draft.mustache"
};
static const unsigned char page_output[] = {
#embed "../Web/Assets/pages/output.mustache"
};
static const unsigned char page_page[] = {
#embed "../Web/Assets/pages/page.mustache"
};
static const unsigned char page_shapes[] = {
#embed "../Web/Assets/pages/shapes.mustache"
};
static const unsigned char script_announcer[] = {
#embed "../Web/Assets/scripts/announcer.js"
};
static const unsigned char script_answer_tab[] = {
#embed "../Web/Assets/scripts/answer-tab.js"
};
static const unsigned char script_checker[] = {
#embed "../Web/Assets/scripts/checker.js"
};
static const unsigned char script_claim_table[] = {
#embed "../Web/Assets/scripts/claim-table.js"
};
static const unsigned char script_dom[] = {
#embed "../Web/Assets/scripts/dom.js"
};
static const unsigned char script_draft_tab[] = {
#embed "../Web/Assets/scripts/draft-tab.js"
};
static const unsigned char script_editor[] = {
#embed "../Web/Assets/scripts/editor.js"
};
static const unsigned char script_files[] = {
#embed "../Web/Assets/scripts/files.js"
};
static const unsigned char script_finding_list[] = {
#embed "../Web/Assets/scripts/finding-list.js"
};
static const unsigned char script_languages[] = {
#embed "../Web/Assets/scripts/languages.js"
};
static const unsigned char script_marks[] = {
#embed "../Web/Assets/scripts/marks.js"
};
static const unsigned char script_offsets[] = {
#embed "../Web/Assets/scripts/offsets.js"
};
static const unsigned char script_page[] = {
#embed "../Web/Assets/scripts/page.js"
};
static const unsigned char script_panel[] = {
#embed "../Web/Assets/scripts/panel.js"
};
static const unsigned char script_rewrite[] = {
#embed "../Web/Assets/scripts/rewrite.js"
};
static const unsigned char script_source_list[] = {
#embed "../Web/Assets/scripts/source-list.js"
};
static const unsigned char script_tabs[] = {
#embed "../Web/Assets/scripts/tabs.js"
};
static const unsigned char script_tool_table[] = {
#embed "../Web/Assets/scripts/tool-table.js"
};
static const unsigned char script_verdict[] = {
#embed "../Web/Assets/scripts/verdict.js"
};
static const unsigned char script_words[] = {
#embed "../Web/Assets/scripts/words.js"
};
static const unsigned char style_base[] = {
#embed "../Web/Assets/styles/base.css"
};
static const unsigned char style_editor[] = {
#embed "../Web/Assets/styles/editor.css"
};
static const unsigned char style_feedback[] = {
#embed "../Web/Assets/styles/feedback.css"
};
static const unsigned char style_layout[] = {
#embed "../Web/Assets/styles/layout.css"
};
static const unsigned char words_de[] = {
#embed "../Web/Assets/words/de.json"
};
static const unsigned char words_en[] = {
#embed "../Web/Assets/words/en.json"
};

// In the order of their paths.
static const struct web_asset assets[] = {
    {"icon.svg", image_icon, COUNT(image_icon)},
    {"pages/draft.mustache", page_draft, COUNT(page_draft)},
    {"pages/output.mustache", page_output, COUNT(page_output)},
    {"pages/page.mustache", page_page, COUNT(page_page)},
    {"pages/shapes.mustache", page_shapes, COUNT(page_shapes)},
    {"scripts/announcer.js", script_announcer, COUNT(script_announcer)},
    {"scripts/answer-tab.js", script_answer_tab, COUNT(script_answer_tab)},
    {"scripts/checker.js", script_checker, COUNT(script_checker)},
    {"scripts/claim-table.js", script_claim_table, COUNT(script_claim_table)},
    {"scripts/dom.js", script_dom, COUNT(script_dom)},
    {"scripts/draft-tab.js", script_draft_tab, COUNT(script_draft_tab)},
    {"scripts/editor.js", script_editor, COUNT(script_editor)},
    {"scripts/files.js", script_files, COUNT(script_files)},
    {"scripts/finding-list.js", script_finding_list, COUNT(script_finding_list)},
    {"scripts/languages.js", script_languages, COUNT(script_languages)},
    {"scripts/marks.js", script_marks, COUNT(script_marks)},
    {"scripts/offsets.js", script_offsets, COUNT(script_offsets)},
    {"scripts/page.js", script_page, COUNT(script_page)},
    {"scripts/panel.js", script_panel, COUNT(script_panel)},
    {"scripts/rewrite.js", script_rewrite, COUNT(script_rewrite)},
    {"scripts/source-list.js", script_source_list, COUNT(script_source_list)},
    {"scripts/tabs.js", script_tabs, COUNT(script_tabs)},
    {"scripts/tool-table.js", script_tool_table, COUNT(script_tool_table)},
    {"scripts/verdict.js", script_verdict, COUNT(script_verdict)},
    {"scripts/words.js", script_words, COUNT(script_words)},
    {"styles/base.css", style_base, COUNT(style_base)},
    {"styles/editor.css", style_editor, COUNT(style_editor)},
    {"styles/feedback.css", style_feedback, COUNT(style_feedback)},
    {"styles/layout.css", style_layout, COUNT(style_layout)},
    {"words/de.json", words_de, COUNT(words_de)},
    {"words/en.json", words_en, COUNT(words_en)},
};

const struct web_asset *web_assets(ptrdiff_t *count) {
  *count = COUNT(assets);
  return assets;
}
