#include "web_assets.h"

#define COUNT(array) ((ptrdiff_t)(sizeof(array) / sizeof((array)[0])))

static const unsigned char image_icon[] = {
#embed "../Web/Assets/icon.svg"
};
static const unsigned char page_accounts[] = {
#embed "../Web/Assets/pages/accounts.mustache"
};
static const unsigned char page_answers[] = {
#embed "../Web/Assets/pages/answers.mustache"
};
static const unsigned char page_approve_request[] = {
#embed "../Web/Assets/pages/approve-request.mustache"
};
static const unsigned char page_approve[] = {
#embed "../Web/Assets/pages/approve.mustache"
};
static const unsigned char page_ask[] = {
#embed "../Web/Assets/pages/ask.mustache"
};
static const unsigned char page_check_draft[] = {
#embed "../Web/Assets/pages/check-draft.mustache"
};
static const unsigned char page_check_output[] = {
#embed "../Web/Assets/pages/check-output.mustache"
};
static const unsigned char page_check[] = {
#embed "../Web/Assets/pages/check.mustache"
};
static const unsigned char page_dispute_answer[] = {
#embed "../Web/Assets/pages/dispute-answer.mustache"
};
static const unsigned char page_dispute_line[] = {
#embed "../Web/Assets/pages/dispute-line.mustache"
};
static const unsigned char page_dispute[] = {
#embed "../Web/Assets/pages/dispute.mustache"
};
static const unsigned char page_disputes[] = {
#embed "../Web/Assets/pages/disputes.mustache"
};
static const unsigned char page_draft_fields[] = {
#embed "../Web/Assets/pages/draft-fields.mustache"
};
static const unsigned char page_grade_agreement[] = {
#embed "../Web/Assets/pages/grade-agreement.mustache"
};
static const unsigned char page_grade_entry[] = {
#embed "../Web/Assets/pages/grade-entry.mustache"
};
static const unsigned char page_grade_history[] = {
#embed "../Web/Assets/pages/grade-history.mustache"
};
static const unsigned char page_grade_items[] = {
#embed "../Web/Assets/pages/grade-items.mustache"
};
static const unsigned char page_grade_part[] = {
#embed "../Web/Assets/pages/grade-part.mustache"
};
static const unsigned char page_grade_reasons[] = {
#embed "../Web/Assets/pages/grade-reasons.mustache"
};
static const unsigned char page_grade_rubric[] = {
#embed "../Web/Assets/pages/grade-rubric.mustache"
};
static const unsigned char page_grade_sheet[] = {
#embed "../Web/Assets/pages/grade-sheet.mustache"
};
static const unsigned char page_grade_verdict[] = {
#embed "../Web/Assets/pages/grade-verdict.mustache"
};
static const unsigned char page_grade[] = {
#embed "../Web/Assets/pages/grade.mustache"
};
static const unsigned char page_invitation[] = {
#embed "../Web/Assets/pages/invitation.mustache"
};
static const unsigned char page_kept[] = {
#embed "../Web/Assets/pages/kept.mustache"
};
static const unsigned char page_layout[] = {
#embed "../Web/Assets/pages/layout.mustache"
};
static const unsigned char page_lead[] = {
#embed "../Web/Assets/pages/lead.mustache"
};
static const unsigned char page_me[] = {
#embed "../Web/Assets/pages/me.mustache"
};
static const unsigned char page_practise_block[] = {
#embed "../Web/Assets/pages/practise-block.mustache"
};
static const unsigned char page_practise_unit[] = {
#embed "../Web/Assets/pages/practise-unit.mustache"
};
static const unsigned char page_practise[] = {
#embed "../Web/Assets/pages/practise.mustache"
};
static const unsigned char page_problem[] = {
#embed "../Web/Assets/pages/problem.mustache"
};
static const unsigned char page_request_events[] = {
#embed "../Web/Assets/pages/request-events.mustache"
};
static const unsigned char page_request_facts[] = {
#embed "../Web/Assets/pages/request-facts.mustache"
};
static const unsigned char page_request_own[] = {
#embed "../Web/Assets/pages/request-own.mustache"
};
static const unsigned char page_request_wait[] = {
#embed "../Web/Assets/pages/request-wait.mustache"
};
static const unsigned char page_requests[] = {
#embed "../Web/Assets/pages/requests.mustache"
};
static const unsigned char page_shapes[] = {
#embed "../Web/Assets/pages/shapes.mustache"
};
static const unsigned char page_sign_in[] = {
#embed "../Web/Assets/pages/sign-in.mustache"
};
static const unsigned char page_state_badge[] = {
#embed "../Web/Assets/pages/state-badge.mustache"
};
static const unsigned char page_write_counts[] = {
#embed "../Web/Assets/pages/write-counts.mustache"
};
static const unsigned char page_write_file[] = {
#embed "../Web/Assets/pages/write-file.mustache"
};
static const unsigned char page_write_mark[] = {
#embed "../Web/Assets/pages/write-mark.mustache"
};
static const unsigned char page_write_matrix[] = {
#embed "../Web/Assets/pages/write-matrix.mustache"
};
static const unsigned char page_write_nav[] = {
#embed "../Web/Assets/pages/write-nav.mustache"
};
static const unsigned char page_write_result[] = {
#embed "../Web/Assets/pages/write-result.mustache"
};
static const unsigned char page_write_tests[] = {
#embed "../Web/Assets/pages/write-tests.mustache"
};
static const unsigned char page_write_try[] = {
#embed "../Web/Assets/pages/write-try.mustache"
};
static const unsigned char page_write[] = {
#embed "../Web/Assets/pages/write.mustache"
};
static const unsigned char script_announcer[] = {
#embed "../Web/Assets/scripts/announcer.js"
};
static const unsigned char script_answer_tab[] = {
#embed "../Web/Assets/scripts/answer-tab.js"
};
static const unsigned char script_check[] = {
#embed "../Web/Assets/scripts/check.js"
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
static const unsigned char script_grade[] = {
#embed "../Web/Assets/scripts/grade.js"
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
static const unsigned char script_panel[] = {
#embed "../Web/Assets/scripts/panel.js"
};
static const unsigned char script_practise[] = {
#embed "../Web/Assets/scripts/practise.js"
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
static const unsigned char script_ways[] = {
#embed "../Web/Assets/scripts/ways.js"
};
static const unsigned char script_words[] = {
#embed "../Web/Assets/scripts/words.js"
};
static const unsigned char script_write[] = {
#embed "../Web/Assets/scripts/write.js"
};
static const unsigned char style_base[] = {
#embed "../Web/Assets/styles/base.css"
};
static const unsigned char style_check[] = {
#embed "../Web/Assets/styles/check.css"
};
static const unsigned char style_feedback[] = {
#embed "../Web/Assets/styles/feedback.css"
};
static const unsigned char style_forms[] = {
#embed "../Web/Assets/styles/forms.css"
};
static const unsigned char style_grade[] = {
#embed "../Web/Assets/styles/grade.css"
};
static const unsigned char style_layout[] = {
#embed "../Web/Assets/styles/layout.css"
};
static const unsigned char style_lead[] = {
#embed "../Web/Assets/styles/lead.css"
};
static const unsigned char style_practise[] = {
#embed "../Web/Assets/styles/practise.css"
};
static const unsigned char style_requests[] = {
#embed "../Web/Assets/styles/requests.css"
};
static const unsigned char style_write[] = {
#embed "../Web/Assets/styles/write.css"
};
static const unsigned char words_de_accounts[] = {
#embed "../Web/Assets/words/de/accounts.json"
};
static const unsigned char words_de_answers[] = {
#embed "../Web/Assets/words/de/answers.json"
};
static const unsigned char words_de_approve[] = {
#embed "../Web/Assets/words/de/approve.json"
};
static const unsigned char words_de_check[] = {
#embed "../Web/Assets/words/de/check.json"
};
static const unsigned char words_de_common[] = {
#embed "../Web/Assets/words/de/common.json"
};
static const unsigned char words_de_disputes[] = {
#embed "../Web/Assets/words/de/disputes.json"
};
static const unsigned char words_de_grade[] = {
#embed "../Web/Assets/words/de/grade.json"
};
static const unsigned char words_de_lead[] = {
#embed "../Web/Assets/words/de/lead.json"
};
static const unsigned char words_de_practise[] = {
#embed "../Web/Assets/words/de/practise.json"
};
static const unsigned char words_de_requests[] = {
#embed "../Web/Assets/words/de/requests.json"
};
static const unsigned char words_de_write[] = {
#embed "../Web/Assets/words/de/write.json"
};
static const unsigned char words_en_accounts[] = {
#embed "../Web/Assets/words/en/accounts.json"
};
static const unsigned char words_en_answers[] = {
#embed "../Web/Assets/words/en/answers.json"
};
static const unsigned char words_en_approve[] = {
#embed "../Web/Assets/words/en/approve.json"
};
static const unsigned char words_en_check[] = {
#embed "../Web/Assets/words/en/check.json"
};
static const unsigned char words_en_common[] = {
#embed "../Web/Assets/words/en/common.json"
};
static const unsigned char words_en_disputes[] = {
#embed "../Web/Assets/words/en/disputes.json"
};
static const unsigned char words_en_grade[] = {
#embed "../Web/Assets/words/en/grade.json"
};
static const unsigned char words_en_lead[] = {
#embed "../Web/Assets/words/en/lead.json"
};
static const unsigned char words_en_practise[] = {
#embed "../Web/Assets/words/en/practise.json"
};
static const unsigned char words_en_requests[] = {
#embed "../Web/Assets/words/en/requests.json"
};
static const unsigned char words_en_write[] = {
#embed "../Web/Assets/words/en/write.json"
};

// In the order of their paths.
static const struct web_asset assets[] = {
    {"icon.svg", image_icon, COUNT(image_icon)},
    {"pages/accounts.mustache", page_accounts, COUNT(page_accounts)},
    {"pages/answers.mustache", page_answers, COUNT(page_answers)},
    {"pages/approve-request.mustache", page_approve_request, COUNT(page_approve_request)},
    {"pages/approve.mustache", page_approve, COUNT(page_approve)},
    {"pages/ask.mustache", page_ask, COUNT(page_ask)},
    {"pages/check-draft.mustache", page_check_draft, COUNT(page_check_draft)},
    {"pages/check-output.mustache", page_check_output, COUNT(page_check_output)},
    {"pages/check.mustache", page_check, COUNT(page_check)},
    {"pages/dispute-answer.mustache", page_dispute_answer, COUNT(page_dispute_answer)},
    {"pages/dispute-line.mustache", page_dispute_line, COUNT(page_dispute_line)},
    {"pages/dispute.mustache", page_dispute, COUNT(page_dispute)},
    {"pages/disputes.mustache", page_disputes, COUNT(page_disputes)},
    {"pages/draft-fields.mustache", page_draft_fields, COUNT(page_draft_fields)},
    {"pages/grade-agreement.mustache", page_grade_agreement, COUNT(page_grade_agreement)},
    {"pages/grade-entry.mustache", page_grade_entry, COUNT(page_grade_entry)},
    {"pages/grade-history.mustache", page_grade_history, COUNT(page_grade_history)},
    {"pages/grade-items.mustache", page_grade_items, COUNT(page_grade_items)},
    {"pages/grade-part.mustache", page_grade_part, COUNT(page_grade_part)},
    {"pages/grade-reasons.mustache", page_grade_reasons, COUNT(page_grade_reasons)},
    {"pages/grade-rubric.mustache", page_grade_rubric, COUNT(page_grade_rubric)},
    {"pages/grade-sheet.mustache", page_grade_sheet, COUNT(page_grade_sheet)},
    {"pages/grade-verdict.mustache", page_grade_verdict, COUNT(page_grade_verdict)},
    {"pages/grade.mustache", page_grade, COUNT(page_grade)},
    {"pages/invitation.mustache", page_invitation, COUNT(page_invitation)},
    {"pages/kept.mustache", page_kept, COUNT(page_kept)},
    {"pages/layout.mustache", page_layout, COUNT(page_layout)},
    {"pages/lead.mustache", page_lead, COUNT(page_lead)},
    {"pages/me.mustache", page_me, COUNT(page_me)},
    {"pages/practise-block.mustache", page_practise_block, COUNT(page_practise_block)},
    {"pages/practise-unit.mustache", page_practise_unit, COUNT(page_practise_unit)},
    {"pages/practise.mustache", page_practise, COUNT(page_practise)},
    {"pages/problem.mustache", page_problem, COUNT(page_problem)},
    {"pages/request-events.mustache", page_request_events, COUNT(page_request_events)},
    {"pages/request-facts.mustache", page_request_facts, COUNT(page_request_facts)},
    {"pages/request-own.mustache", page_request_own, COUNT(page_request_own)},
    {"pages/request-wait.mustache", page_request_wait, COUNT(page_request_wait)},
    {"pages/requests.mustache", page_requests, COUNT(page_requests)},
    {"pages/shapes.mustache", page_shapes, COUNT(page_shapes)},
    {"pages/sign-in.mustache", page_sign_in, COUNT(page_sign_in)},
    {"pages/state-badge.mustache", page_state_badge, COUNT(page_state_badge)},
    {"pages/write-counts.mustache", page_write_counts, COUNT(page_write_counts)},
    {"pages/write-file.mustache", page_write_file, COUNT(page_write_file)},
    {"pages/write-mark.mustache", page_write_mark, COUNT(page_write_mark)},
    {"pages/write-matrix.mustache", page_write_matrix, COUNT(page_write_matrix)},
    {"pages/write-nav.mustache", page_write_nav, COUNT(page_write_nav)},
    {"pages/write-result.mustache", page_write_result, COUNT(page_write_result)},
    {"pages/write-tests.mustache", page_write_tests, COUNT(page_write_tests)},
    {"pages/write-try.mustache", page_write_try, COUNT(page_write_try)},
    {"pages/write.mustache", page_write, COUNT(page_write)},
    {"scripts/announcer.js", script_announcer, COUNT(script_announcer)},
    {"scripts/answer-tab.js", script_answer_tab, COUNT(script_answer_tab)},
    {"scripts/check.js", script_check, COUNT(script_check)},
    {"scripts/checker.js", script_checker, COUNT(script_checker)},
    {"scripts/claim-table.js", script_claim_table, COUNT(script_claim_table)},
    {"scripts/dom.js", script_dom, COUNT(script_dom)},
    {"scripts/draft-tab.js", script_draft_tab, COUNT(script_draft_tab)},
    {"scripts/editor.js", script_editor, COUNT(script_editor)},
    {"scripts/files.js", script_files, COUNT(script_files)},
    {"scripts/finding-list.js", script_finding_list, COUNT(script_finding_list)},
    {"scripts/grade.js", script_grade, COUNT(script_grade)},
    {"scripts/languages.js", script_languages, COUNT(script_languages)},
    {"scripts/marks.js", script_marks, COUNT(script_marks)},
    {"scripts/offsets.js", script_offsets, COUNT(script_offsets)},
    {"scripts/panel.js", script_panel, COUNT(script_panel)},
    {"scripts/practise.js", script_practise, COUNT(script_practise)},
    {"scripts/rewrite.js", script_rewrite, COUNT(script_rewrite)},
    {"scripts/source-list.js", script_source_list, COUNT(script_source_list)},
    {"scripts/tabs.js", script_tabs, COUNT(script_tabs)},
    {"scripts/tool-table.js", script_tool_table, COUNT(script_tool_table)},
    {"scripts/verdict.js", script_verdict, COUNT(script_verdict)},
    {"scripts/ways.js", script_ways, COUNT(script_ways)},
    {"scripts/words.js", script_words, COUNT(script_words)},
    {"scripts/write.js", script_write, COUNT(script_write)},
    {"styles/base.css", style_base, COUNT(style_base)},
    {"styles/check.css", style_check, COUNT(style_check)},
    {"styles/feedback.css", style_feedback, COUNT(style_feedback)},
    {"styles/forms.css", style_forms, COUNT(style_forms)},
    {"styles/grade.css", style_grade, COUNT(style_grade)},
    {"styles/layout.css", style_layout, COUNT(style_layout)},
    {"styles/lead.css", style_lead, COUNT(style_lead)},
    {"styles/practise.css", style_practise, COUNT(style_practise)},
    {"styles/requests.css", style_requests, COUNT(style_requests)},
    {"styles/write.css", style_write, COUNT(style_write)},
    {"words/de/accounts.json", words_de_accounts, COUNT(words_de_accounts)},
    {"words/de/answers.json", words_de_answers, COUNT(words_de_answers)},
    {"words/de/approve.json", words_de_approve, COUNT(words_de_approve)},
    {"words/de/check.json", words_de_check, COUNT(words_de_check)},
    {"words/de/common.json", words_de_common, COUNT(words_de_common)},
    {"words/de/disputes.json", words_de_disputes, COUNT(words_de_disputes)},
    {"words/de/grade.json", words_de_grade, COUNT(words_de_grade)},
    {"words/de/lead.json", words_de_lead, COUNT(words_de_lead)},
    {"words/de/practise.json", words_de_practise, COUNT(words_de_practise)},
    {"words/de/requests.json", words_de_requests, COUNT(words_de_requests)},
    {"words/de/write.json", words_de_write, COUNT(words_de_write)},
    {"words/en/accounts.json", words_en_accounts, COUNT(words_en_accounts)},
    {"words/en/answers.json", words_en_answers, COUNT(words_en_answers)},
    {"words/en/approve.json", words_en_approve, COUNT(words_en_approve)},
    {"words/en/check.json", words_en_check, COUNT(words_en_check)},
    {"words/en/common.json", words_en_common, COUNT(words_en_common)},
    {"words/en/disputes.json", words_en_disputes, COUNT(words_en_disputes)},
    {"words/en/grade.json", words_en_grade, COUNT(words_en_grade)},
    {"words/en/lead.json", words_en_lead, COUNT(words_en_lead)},
    {"words/en/practise.json", words_en_practise, COUNT(words_en_practise)},
    {"words/en/requests.json", words_en_requests, COUNT(words_en_requests)},
    {"words/en/write.json", words_en_write, COUNT(words_en_write)},
};

const struct web_asset *web_assets(ptrdiff_t *count) {
  *count = COUNT(assets);
  return assets;
}
