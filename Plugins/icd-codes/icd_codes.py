"""Finds ICD-10 codes: a detector for Dryrun.

A code is a letter and two digits that the classification has, mostly with a point and a subdivision:
`F32.1`. What stands around it decides how sure that is:

- high: a word such as "Diagnose" or "ICD" stands before it on the line, or behind it; or a letter for the
  certainty of a diagnosis (G, V, Z, A: SGB V section 295, in ICD-10-GM) or a mark (†, *, !) belongs to it.
  Codes that follow one after the other share what stands before the first.
- medium: a code with a subdivision, alone.
- none: a category alone, as "B12" is a vitamin, too; and what a word such as "Abschnitt" or "Room" explains.
"""

import re

import dryrun_plugin
from classification import BLOCKS, categories

# A subdivision may be left open with a hyphen: F32.-, M17.1-.
SINGLE = r"[A-Z][0-9]{2}(?:[.,](?:[0-9]{1,2}-?|-))?"
CODE = re.compile(
    r"(?<![\w.,/§#+*-])"
    r"(?P<code>" + SINGLE + r")"
    r"(?P<range>\s?[-–]\s?" + SINGLE + r")?"
    r"(?P<mark>[†*!+](?!\w))?"
    # Certainty and side, in any order: G, V, Z, A and R, L, B.
    r"(?P<suffix>(?:\ ?[GVZARLB](?![\w.])){1,2}|[GVZA](?![\w.]))?"
    r"(?!\w|[.,/][0-9]|-\w)",
    re.IGNORECASE)
#: Parts of words, in lower case, that speak of diagnoses; a blank is the border of a word.
EXPLAINING = (
    "diagnos", " dx", " dg.", " dg ", "icd", "kodier", "verschlüssel", "erkrankung", "krankheit", "befund",
    "verdacht auf", " z.n.", " z. n.", " v.a.", " v. a.", "disease", "disorder", " coded ", " code ",
    "principal", "comorbid", "komorbid")
BEHIND = re.compile(r"\s?[(\[,:–-]?\s?(?:nach |per |in )?icd\b", re.IGNORECASE)
#: Words, in lower case, that have a letter with a number behind them which is no diagnosis.
OTHER = frozenset(
    "abschnitt absatz kapitel anhang anlage tabelle tab abb abbildung bild seite norm raum zimmer halle version "
    "ausgabe modell typ teil artikel position pos zeile spalte zelle stand gebäude haus platz gleis tor section "
    "chapter annex appendix table figure fig page room building release model type part item line column cell "
    "seat gate row floor vitamin".split())
#: Words that may stand between such a word and the number.
NUMBER = frozenset("nr no nummer number".split())
BETWEEN = re.compile(r"[\s,;/&+]*(?:und|and|sowie|bzw\.|oder|or)?[\s,;/&+]*")
CERTAIN = re.compile(r"[GVZA]", re.IGNORECASE)

#: How many characters before a code are looked at.
REACH = 60

settings = {"categories": categories(), "without_context": True}


def configure(configuration):
    chapters = configuration.strings("chapters")
    for index, chapter in enumerate(chapters or ()):
        if chapter not in BLOCKS:
            raise dryrun_plugin.BadConfiguration(
                "ICD-10 has no chapter with this numeral", "/chapters/%d" % index)
    settings["categories"] = categories(chapters)
    settings["without_context"] = configuration.boolean("withoutContext", True)


def detect(text, call):
    end, shared = -1, False
    for match in CODE.finditer(text):
        call.check()
        if not is_code(match):
            continue
        shared = shared and BETWEEN.fullmatch(text, end, match.start()) is not None
        words = before(text, match)
        explained = shared or is_explained(text, match, words)
        confidence = judge(match, words, explained)
        if confidence:
            yield match.start(), match.end(), confidence
            end, shared = match.end(), explained


def is_code(match):
    """Whether the classification has this code, and the last one of a range."""
    known = settings["categories"]
    if match["code"][:3].upper() not in known:
        return False
    return not match["range"] or match["range"].lstrip(" -–\u00a0")[:3].upper() in known


def before(text, match):
    """What stands before a code on its line, in lower case, with a blank at its borders."""
    start = max(0, match.start() - REACH)
    line = text.rfind("\n", start, match.start()) + 1
    return " " + text[max(line, start):match.start()].lower() + " "


def is_explained(text, match, words):
    """Whether words around a code say that it is one of a diagnosis."""
    if any(word in words for word in EXPLAINING):
        return not is_other(words)
    return BEHIND.match(text, match.end(), match.end() + 16) is not None


def is_other(words):
    """Whether the last word before a code says that it is something else."""
    last = [word.strip(".,:;()") for word in words.split()[-2:]]
    if last and last[-1] in NUMBER:
        last.pop()
    return bool(last) and last[-1] in OTHER


def judge(match, words, explained):
    """How sure it is that this is a code of a diagnosis; None if it is not."""
    code, suffix = match["code"], match["suffix"] or ""
    is_divided = len(code) > 3
    is_plain = code[0].isupper() and "," not in code
    if explained:
        return "high"
    if not is_plain or not is_divided:
        return None
    if match["mark"] in ("†", "!") or CERTAIN.search(suffix) and suffix.isupper():
        return "high"
    if is_other(words):
        return None
    return "medium" if settings["without_context"] else None


if __name__ == "__main__":
    dryrun_plugin.run(detect=detect, configure=configure)
