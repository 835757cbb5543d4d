#!/usr/bin/env python3
"""Scores the figures and quotes that `courant inspect claims` reads from an annotated set of feeds.

  claims_score.py COURANT [SET]         SET: a folder with gold_*.jsonl and round1…; default $COURANT_TEST_DATA/events
  claims_score.py COURANT --wrong       also lists what is missed or wrong

An item is read in the first round in which its figure stands. A figure is found if some figure of the item has its value (or
its ends; signs apart) and its label; a label counts as the same if the words of one are among those of the other. The claimant is right
if it is the same name: letters' case, "the", possessives, adjectives of states and initials apart; a doubtful one ("perhaps")
counts as none, and what the gold gives to the outlet itself is own voice. Beside it stands how often the claimant is at least the same body,
named more or less fully: "governor's office" for "South Kivu governor's office". The hedge must be the same. A disagreement is found if every one of its differing values is. A quote is found if its words
are, in one piece. What is read beside the gold is counted, too: figures of an item whose value and label no gold figure of its event
has. The gold is not complete, so that these are not all wrong; --wrong lists them.
"""
import argparse, collections, html, json, os, re, subprocess, sys, tempfile

STATES = {"south korean": "south korea", "north korean": "north korea", "south sudanese": "south sudan", "us": "united states", "american": "united states"}
STATES.update({a: s for a, s in (p.split(":") for p in """ukrainian:ukraine russian:russia japanese:japan ugandan:uganda nepali:nepal nepalese:nepal
norwegian:norway swedish:sweden estonian:estonia guatemalan:guatemala german:germany french:france spanish:spain british:britain congolese:congo portuguese:portugal
belgian:belgium indian:india chinese:china turkish:turkey italian:italy polish:poland israeli:israel egyptian:egypt kenyan:kenya mexican:mexico
brazilian:brazil greek:greece dutch:netherlands danish:denmark finnish:finland canadian:canada australian:australia philippine:philippines filipino:philippines
indonesian:indonesia pakistani:pakistan bangladeshi:bangladesh iranian:iran iraqi:iraq syrian:syria lebanese:lebanon moroccan:morocco peruvian:peru
chilean:chile colombian:colombia argentine:argentina thai:thailand vietnamese:vietnam""".split())})
SMALL = {"the", "of", "a", "an", "in", "for", "and", "at", "to", "per", "by", "'s"}
SYNONYMS = {"wounded": "injured", "hurt": "injured", "dead": "killed", "deaths": "killed", "defense": "defence", "trial": "", "people": "", "won": "", "number": ""}


def words(name):
    text = re.sub(r"['’]s?\b", "", name.lower().replace("u.s.", "us"))
    for adjective in sorted(STATES, key=len, reverse=True):
        text = re.sub(rf"\b{adjective}\b", STATES[adjective], text)
    return [SYNONYMS.get(w, w) for w in re.findall(r"[^\W_]+", text) if w not in SMALL and SYNONYMS.get(w, w)]


def initials(name):
    return "".join(w if w.isupper() else w[0] for w in re.findall(r"[^\W_]+", name) if w[0].isupper())


def same_name(gold, got):
    if gold is None or got is None:
        return gold is got
    if words(gold) == words(got) or sorted(words(gold)) == sorted(words(got)):
        return True
    return initials(got) == gold or initials(gold) == got


def same_body(gold, got):
    """The same head, and all words of one among those of the other."""
    if same_name(gold, got):
        return True
    if gold is None or got is None:
        return False
    heads = [words(re.split(r" (?:for|of|in|at) ", name)[0]) for name in (gold, got)]
    a, b = set(words(gold)), set(words(got))
    return bool(heads[0] and heads[1]) and heads[0][-1] == heads[1][-1] and (a <= b or b <= a)


def same_label(gold, got):
    gold = re.sub(r"\(.*?\)", "", gold)
    a, b = set(words(gold)), set(words(got))
    return bool(a and b) and (a <= b or b <= a)


def ends(got):
    """The two ends of a range, or the two sides of a score."""
    if isinstance(got.get("value"), str):
        return tuple(map(float, re.findall(r"\d+", got["value"])))
    return got.get("low"), got.get("high")


def same_number(gold, got):
    if isinstance(gold.get("value"), str):          # a score, "2-1"
        return sorted(map(float, re.findall(r"\d+", gold["value"]))) == sorted(x for x in ends(got) if x is not None)
    if gold.get("value") is not None:
        return got.get("value") is not None and isinstance(got["value"], (int, float)) and abs(abs(got["value"]) - abs(gold["value"])) < 1e-6 * max(1, abs(gold["value"]))
    return (gold.get("low"), gold.get("high")) == ends(got)


def plain(text):
    text = re.sub(r"(?i)</(p|div|li|h\d|blockquote)>|<br ?/?>", "\n", text or "")
    return re.sub(r"[ \t]+", " ", html.unescape(re.sub(r"<[^>]*>", "", text))).strip()


def articles(courant, folder, gold):
    """(item, round) -> {"title", "summary", "text"}"""
    marks = {}
    for item in gold:
        for n, state in item["rounds"].items():
            for mark in (state.get("guid"), state.get("link")):
                if mark:
                    marks[n, item["file"], mark] = item["item"]
    found = {}
    for n in ("1", "2", "3"):
        for name in sorted(os.listdir(f"{folder}/round{n}")):
            feed = json.loads(subprocess.check_output([courant, "inspect", "feed", f"{folder}/round{n}/{name}"]))
            for entry in feed["entries"]:
                item = marks.get((n, name, entry["guid"])) or marks.get((n, name, entry["link"]))
                if item:
                    summary, body = plain(entry["summary"]), plain(entry["content"])
                    found[item, int(n)] = {"title": plain(entry["title"]), "summary": summary, "body": "" if body == summary else body}
    return found


def read(command, texts, languages):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False) as file:
        for (item, n), fields in texts.items():
            file.write(json.dumps({"id": f"{item}#{n}", "lang": languages[item], **fields}) + "\n")
    out = subprocess.check_output(command + [file.name], text=True)
    os.unlink(file.name)
    claims = {}
    for line in out.splitlines():
        row = json.loads(line)
        item, n = row["id"].rsplit("#", 1)
        claims[item, int(n)] = row
    return claims


def squeezed(text):
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("courant"); p.add_argument("set", nargs="?", default=os.path.join(os.environ.get("COURANT_TEST_DATA", ""), "events"))
    p.add_argument("--wrong", action="store_true"); p.add_argument("--reader", help="another program than COURANT inspect claims: articles in its file argument")
    a = p.parse_args()
    rows = lambda name: [json.loads(l) for l in open(f"{a.set}/{name}", encoding="utf-8")]
    stories = rows("gold_stories.jsonl")
    languages = {s["item"]: s["lang"] for s in stories}
    texts = articles(a.courant, a.set, stories)
    claims = read([a.reader] if a.reader else [a.courant, "inspect", "claims"], texts, languages)
    outlets = {s["outlet"]: s["outlet_name"] for s in stories}
    found = right = near = qualified = 0
    keys, key_right, key_near = (collections.defaultdict(bool) for _ in range(3))
    wrong = []
    gold = rows("gold_figures.jsonl")
    for g in gold:
        row = claims.get((g["item"], g["round"]), {"figures": []})
        hits = [f for f in row["figures"] if same_number(g, f) and same_label(g["label"], f["label"])]
        key = (g["event"], g["label"], g.get("value"), g.get("low"))
        keys[key] |= bool(hits)
        what = f'{g["item"]} {g["label"]} {g.get("value") or (g.get("low"), g.get("high"))} [{g["attributed_to"]}, {g["qualifier"]}]'
        if not hits:
            alike = [(f["label"], f["value"]) for f in row["figures"] if same_number(g, f)]
            wrong.append(f"MISSED {what}: {alike}")
            continue
        found += 1
        who = g["attributed_to"]
        who = None if who and who.startswith(outlets[g["outlet"]]) else who
        named = any(same_name(who, f["claimant"]) for f in hits)
        near += any(same_body(who, f["claimant"]) for f in hits)
        key_near[key] |= any(same_body(who, f["claimant"]) for f in hits)
        hedged = any(f["qualifier"] == g["qualifier"] for f in hits)
        right, qualified = right + named, qualified + hedged
        key_right[key] |= named
        if not named:
            wrong.append(f'CLAIMANT {what}: {[(f["claimant"], f["perhaps"]) for f in hits]}')
        if not hedged:
            wrong.append(f'HEDGE {what}: {[f["qualifier"] for f in hits]}')
    events = {s["item"]: s["event"] for s in stories}
    known = collections.defaultdict(list)
    for g in gold:
        known[g["event"]].append(g)
    shown = beside = 0
    for (item, n), row in claims.items():
        for f in row["figures"]:
            shown += 1
            if not any(same_number(g, f) and same_label(g["label"], f["label"]) for g in known[events.get(item)]):
                beside += 1
                wrong.append(f'BESIDE {item}#{n} {f["label"]} {f["value"] or (f["low"], f["high"])} [{f["claimant"]}]')
    told = n_told = 0
    for d in rows("gold_disagreements.jsonl"):
        n_told += 1
        seen = [any(same_number(c, f) and same_label(d["label"], f["label"]) for i in c["items"] for n in (1, 2, 3)
                    for f in claims.get((i, n), {"figures": []})["figures"]) for c in d["claims"]]
        told += all(seen)
        if not all(seen):
            wrong.append(f'DISAGREEMENT {d["event"]} {d["label"]}: {[(c.get("value"), s) for c, s in zip(d["claims"], seen)]}')
    quoted = spoken = 0
    quotes = rows("gold_quotes.jsonl")
    for q in quotes:
        hits = [c for i in q["items"] for n in (1, 2, 3) for c in claims.get((i, n), {"quotes": []})["quotes"]
                if squeezed(q["quote"]) in squeezed(c["quote"]) or squeezed(c["quote"]) in squeezed(q["quote"]) and len(squeezed(c["quote"])) > len(squeezed(q["quote"])) / 2]
        quoted += bool(hits)
        ok = any(same_name(q["speaker"], c["speaker"]) for c in hits)
        spoken += ok
        if not ok:
            wrong.append(f'{"SPEAKER" if hits else "QUOTE"} {q["items"][0]} {q["quote"][:50]!r} [{q["speaker"]}]: {sorted({str(c["speaker"]) for c in hits})}')
    if a.wrong:
        print("\n".join(wrong))
    part = lambda name, k, n: print(f"{name:38s} {k:4d} of {n:4d}  {100 * k / max(1, n):5.1f} %")
    part("figures", found, len(gold))
    part("figures, each once an event", sum(keys.values()), len(keys))
    part("claimant, of the figures found", right, found)
    part("claimant, each once an event", sum(key_right.values()), sum(keys.values()))
    part("the same body, of the figures found", near, found)
    part("the same body, each once an event", sum(key_near.values()), sum(keys.values()))
    part("hedge, of the figures found", qualified, found)
    part("figures read that are in no gold", beside, shown)
    part("disagreements", told, n_told)
    part("quotes", quoted, len(quotes))
    part("speaker, of the quotes found", spoken, quoted)


if __name__ == "__main__":
    main()
