#!/usr/bin/env python3
"""Scores the figures and quotes that `courant inspect claims` reads from the invented reports of Tests/Programs/reports.

  reports_score.py COURANT [even|odd|later|new|several|unseen|all] [--wrong] [--reader PROGRAM]

Of the first sixty, rules were made by the even half; the odd half was scored before and after, and looked into once "new" was written.
"new" is scored before and after what was mended then and since, its misses are not looked into. By "several" rules were made.
"unseen" was written before it was read, and is scored as "new" is. A report:

  === NUMBER LANGUAGE
  T headline
  B text, \\n for a new line
  F label|another = value ; claimant|another ; hedge        value 12, 110..120 or 2-1; "-" for the outlet itself, for no hedge
  Q words ; speaker|another

The rules of claims_score.py say when two labels, values and names are the same. Figures of the text count, not of the headline. A
disagreement is a label with several values in one text; it is found if all of them are.
"""
import argparse, collections, json, os, re, subprocess, tempfile

import claims_score as same

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "reports")
same.STATES["coastguard"] = "coast guard"


def several(field):
    return [None if name.strip() == "-" else name.strip() for name in field.split("|")]


def figure(line):
    what, who, hedge = line.rsplit(";", 2)
    labels, value = (part.strip() for part in what.rsplit("=", 1))
    gold = {"line": line, "labels": labels.split("|"), "who": several(who), "hedge": several(hedge), "value": None}
    if ".." in value:
        gold["low"], gold["high"] = map(float, value.split(".."))
    else:
        gold["value"] = value if "-" in value else float(value)
    return gold


def reports(half):
    found = []
    for name in sorted(os.listdir(HERE)):
        for line in open(os.path.join(HERE, name), encoding="utf-8"):
            kind, rest = line[:1], line[2:].rstrip("\n")
            if kind == "=":
                number, language = line[4:].split()
                found.append({"id": number, "lang": language, "figures": [], "quotes": []})
            elif kind in "TB":
                found[-1]["title" if kind == "T" else "body"] = rest.replace("\\n", "\n")
            elif kind == "F":
                found[-1]["figures"].append(figure(rest))
            elif kind == "Q":
                words, who = rest.rsplit(";", 1)
                found[-1]["quotes"].append((words.strip(), several(who)))
    def part(number):
        return "unseen" if number > 300 else "several" if number > 200 else "new" if number > 100 else "later" if number > 60 else "odd" if number % 2 else "even"
    return [r for r in found if half in ("all", part(int(r["id"])))]


def read(command, texts):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False) as file:
        for text in texts:
            file.write(json.dumps({key: text[key] for key in ("id", "lang", "title", "body")}) + "\n")
    rows = [json.loads(line) for line in subprocess.check_output(command + [file.name], text=True).splitlines()]
    os.unlink(file.name)
    return {row["id"]: row for row in rows}


def hedge(name):
    return re.sub("([a-z])([A-Z])", r"\1 \2", name).lower() if name else None


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("courant"); p.add_argument("half", nargs="?", default="even", choices=("even", "odd", "later", "new", "several", "unseen", "all"))
    p.add_argument("--wrong", action="store_true"); p.add_argument("--reader", help="another program than COURANT inspect claims")
    a = p.parse_args()
    texts = reports(a.half)
    claims = read([a.reader] if a.reader else [a.courant, "inspect", "claims"], texts)
    count, wrong = collections.Counter(), []
    for text in texts:
        row, seen = claims[text["id"]], collections.defaultdict(list)
        figures = [f for f in row["figures"] if f["field"] != "title"]
        fits = lambda gold, f: same.same_number(gold, f) and any(same.same_label(label, f["label"]) for label in gold["labels"])
        for gold in text["figures"]:
            hits = [f for f in figures if fits(gold, f)]
            seen[gold["labels"][0]].append(bool(hits))
            count["gold"] += 1
            if not hits:
                wrong.append(f'{text["id"]} MISSED {gold["line"]}')
                continue
            named = any(same.same_name(who, f["claimant"]) for who in gold["who"] for f in hits)
            hedged = any(hedge(f["qualifier"]) in gold["hedge"] for f in hits)
            count.update(found=1, named=named, hedged=hedged)
            if not named:
                wrong.append(f'{text["id"]} CLAIMANT {gold["line"]}: {[(f["claimant"], f["perhaps"]) for f in hits]}')
            if not hedged:
                wrong.append(f'{text["id"]} HEDGE {gold["line"]}: {[f["qualifier"] for f in hits]}')
        for f in row["figures"]:
            if not any(fits(gold, f) for gold in text["figures"]):
                count["beside"] += 1
                wrong.append(f'{text["id"]} BESIDE {f["label"]} {f["value"] or (f["low"], f["high"])} [{f["claimant"]}]')
        for told in seen.values():
            count.update(contested=len(told) > 1, told=len(told) > 1 and all(told))
        for words, speakers in text["quotes"]:
            hits = [q for q in row["quotes"] if same.squeezed(words) in same.squeezed(q["quote"])]
            spoken = any(same.same_name(who, q["speaker"]) and q.get("speaker_sure", True) for who in speakers for q in hits)
            count.update(quotes=1, quoted=bool(hits), spoken=spoken)
            if not spoken:
                wrong.append(f'{text["id"]} {"SPEAKER" if hits else "QUOTE"} {words}: {[q["speaker"] for q in hits]}')
    if a.wrong:
        print("\n".join(wrong))
    part = lambda name, k, n: print(f"{name:30s} {count[k]:4d} of {count[n]:4d}  {100 * count[k] / max(1, count[n]):5.1f} %")
    part("figures", "found", "gold")
    part("claimant, of the figures found", "named", "found")
    part("hedge, of the figures found", "hedged", "found")
    part("disagreements", "told", "contested")
    part("quotes", "quoted", "quotes")
    part("speaker, of the quotes found", "spoken", "quoted")
    print("figures beside the gold", count["beside"])


if __name__ == "__main__":
    main()
