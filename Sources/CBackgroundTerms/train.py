#!/usr/bin/env python3
"""Learns the pair model of module Deduplication: PairWeights.swift and pair_trees.c.

  train.py PAIRS-FOLDER FEATURES.swift WEIGHTS.swift TREES.c

PAIRS-FOLDER holds one file a kind of data: rows of float32, the label (1 same event, 0 not) and then the values of
PairFeature in their order, as PairTraining.examples gives them. FEATURES.swift is PairFeature.swift (for the names).
Needs numpy. The same input gives the same model.

First a logistic regression whose weights keep the sign that reason gives them, and the conflicts a least strength; then
boosted trees on what it leaves, monotone in every feature with a known sign. Every kind counts as KINDS says, however
many pairs it has. Gaps of kinds whose dates are noon stamps or crawl times are dithered, so that they are not learned.
"""
import re
import sys
import numpy as np

KINDS = {  # name of the file: (weight, hours of dither)
    "as_rss": (1, 24), "as_rss_c": (.7, 24), "as_title": (.5, 24), "as_full": (.5, 24), "as_full_c": (.7, 24),
    "as_fsum_c": (.7, 24), "uci": (1, 6), "uci_more": (.7, 6), "og": (.7, 0), "wn": (.3, 0), "wn_sum": (.3, 0),
    "basil": (.3, 0)}
UP = "terms headline names wordPairs coverHigh coverLow rareTerms rarestTerm sharedHeadlineWords headlineAction numbers " \
     "contrast termsHigh contrastHigh sharedPassages bareHeadlineCosine oneBareCover".split()
DOWN = "numberConflict weekdayConflict dateConflict placeConflict nameConflict headlineNameConflict days hours noSharedName " \
       "otherInstance longTexts sameLabel roundUp opinion unshared".split()
BOUNDS = {  # least and greatest weight where reason says more than a sign
    "weekdayConflict": (-3, -.5), "numberConflict": (-3, -.2), "dateConflict": (-3, -.5), "placeConflict": (-3, -.2),
    "otherInstance": (-5, -2), "roundUp": (-3, -1), "days": (-2.2, -.5), "hours": (-2.5, -.3), "noSharedName": (-3, -.2),
    "terms": (1, 50), "sameLabel": (-3, -.3)}
ROWS, PRUDENCE = 25_000, -0.65      # pairs taken of a kind; added to the bias: an over-merge is worse than a split
DEPTH, TREES, RATE, BINS, LEAF, RIDGE = 4, 90, .12, 64, 60, 5.0


def load(folder, names):
    days, hours = names.index("days") + 1, names.index("hours") + 1
    noise, rows, weights = np.random.default_rng(1), [], []
    for kind, (weight, dither) in KINDS.items():
        a = np.fromfile(f"{folder}/{kind}", dtype=np.float32).reshape(-1, len(names) + 1).astype(float)
        if len(a) > ROWS:
            a = a[np.random.default_rng(5).choice(len(a), ROWS, replace=False)]
        if dither:
            gap = np.abs(a[:, days] * 120 * noise.choice([-1, 1], len(a)) + noise.uniform(-dither, dither, len(a)))
            a[:, days], a[:, hours] = np.minimum(5, gap / 24) / 5, np.log(1 + np.minimum(gap, 120)) / 5
        rows.append(a)
        weights.append(np.full(len(a), weight / len(a)))
    a, w = np.concatenate(rows), np.concatenate(weights)
    return a[:, 1:], a[:, 0], w / w.sum()


def regress(x, y, w, low, high, steps=400, ridge=1e-3):
    """Accelerated projected gradient on standardised features."""
    mean = w @ x
    spread = np.sqrt(w @ (x - mean) ** 2) + 1e-6
    z = (x - mean) / spread
    scale = .25 * np.linalg.eigvalsh((z * w[:, None]).T @ z)[-1] + ridge
    v = old = np.zeros(x.shape[1])
    vb = oldb = 0.0
    t = 1.0
    for _ in range(steps):
        error = w * (1 / (1 + np.exp(-(z @ v + vb))) - y)
        new = np.clip(v - (z.T @ error + ridge * v) / scale, low * spread, high * spread)
        newb = vb - error.sum() / (.25 + ridge)
        t2 = (1 + np.sqrt(1 + 4 * t * t)) / 2
        v, vb = new + (t - 1) / t2 * (new - old), newb + (t - 1) / t2 * (newb - oldb)
        old, oldb, t = new, newb, t2
    return old / spread, oldb - (old / spread) @ mean


def boost(x, y, w, margin, signs):
    """Complete trees by histograms; a split against a feature's sign is not taken."""
    edges, bins = [], np.empty(x.shape[::-1], np.uint8)
    for f in range(x.shape[1]):
        q = np.unique(np.quantile(x[:, f], np.linspace(0, 1, BINS + 1)[1:-1]))
        edges.append(q[q < x[:, f].max()])
        bins[f] = np.searchsorted(edges[f], x[:, f], side="left")
    trees, margin = [], margin.copy()
    for _ in range(TREES):
        p = 1 / (1 + np.exp(-margin))
        g, h = w * (y - p), w * p * (1 - p)
        node = np.zeros(len(x), np.int32)
        features, thresholds = np.zeros(2 ** DEPTH - 1, int), np.full(2 ** DEPTH - 1, 1e9)
        bounds = {0: (-9, 9)}
        for depth in range(DEPTH):
            node, bounds = grow(depth, node, bounds, bins, edges, g, h, signs, features, thresholds)
        base = 2 ** DEPTH - 1
        sums, curvature = np.bincount(node - base, g, base + 1), np.bincount(node - base, h, base + 1)
        leaves = RATE * np.array([np.clip(sums[i] / (curvature[i] + RIDGE), *bounds[base + i]) for i in range(base + 1)])
        margin += leaves[node - base]
        trees.append((features, thresholds, leaves))
    return trees


def grow(depth, node, bounds, bins, edges, g, h, signs, features, thresholds):
    width, base = 2 ** depth, 2 ** depth - 1
    best = [(1e-6, 0, None, 0, 0)] * width
    for f, cuts in enumerate(edges):
        n = len(cuts) + 1
        if n < 2:
            continue
        key = (node - base) * n + bins[f]
        sums = [np.bincount(key, v, width * n).reshape(width, n).cumsum(1) for v in (g, h, np.ones(len(g)))]
        (gl, hl, cl), (gt, ht, ct) = [s[:, :-1] for s in sums], [s[:, -1:] for s in sums]
        left, right = gl / (hl + RIDGE), (gt - gl) / (ht - hl + RIDGE)
        gain = gl * left + (gt - gl) * right - gt * gt / (ht + RIDGE)
        allowed = (cl >= LEAF) & (ct - cl >= LEAF) & (signs[f] * (right - left) >= 0)
        gain = np.where(allowed, gain, -1)
        for k, j in enumerate(gain.argmax(1)):
            if gain[k, j] > best[k][0]:
                best[k] = (gain[k, j], f, j, left[k, j], right[k, j])
    below, limits = np.empty_like(node), {}
    for k, (_, f, j, left, right) in enumerate(best):
        i, (low, high) = base + k, bounds[base + k]
        here = node == i
        limits[2 * i + 1] = limits[2 * i + 2] = (low, high)
        if j is None:
            below[here] = 2 * i + 1
            continue
        features[i], thresholds[i] = f, edges[f][j]
        below[here] = np.where(bins[f][here] > j, 2 * i + 2, 2 * i + 1)
        middle = np.clip((left + right) / 2, low, high)
        if signs[f] > 0:
            limits[2 * i + 1], limits[2 * i + 2] = (low, middle), (middle, high)
        elif signs[f] < 0:
            limits[2 * i + 1], limits[2 * i + 2] = (middle, high), (low, middle)
    return below, limits


def write_weights(path, names, weights, bias):
    lines = ["/// The weights of the pair model, as train.py wrote them. Do not edit.", "enum PairWeights {",
             f"  static let bias = {bias:.3f}", "", "  static func weight(_ feature: PairFeature) -> Double {",
             "    switch feature {"]
    lines += [f"    case .{n}: {w:.3f}".replace(": -0.000", ": 0.000") for n, w in zip(names, weights)]
    open(path, "w").write("\n".join(lines + ["    }", "  }", "}", ""]))


def write_trees(path, trees):
    def table(kind, name, values, width):
        text = [str(v) if kind != "float" else f"{v:.5g}" + ("f" if re.search(r"[.e]", f"{v:.5g}") else ".0f") for v in values]
        rows = ",\n  ".join(", ".join(text[i:i + width]) for i in range(0, len(text), width))
        return f"static const {kind} {name}[{len(text)}] = {{\n  {rows}\n}};\n\n"
    features, thresholds, leaves = (np.concatenate(part) for part in zip(*trees))
    open(path, "w").write(
        "// Generated by train.py from pairs of articles with gold stories: split points and leaves, no text. Do not edit.\n"
        '#include "CPairTrees.h"\n\n' + table("unsigned char", "features", features, 15)
        + table("float", "thresholds", thresholds, 15) + table("float", "leaves", leaves, 16)
        + f"CourantPairTrees courant_pair_trees(void) {{\n  return (CourantPairTrees){{{len(trees)}, {DEPTH}, features, thresholds, leaves}};\n}}\n")


def main(folder, source, weights_path, trees_path):
    names = re.findall(r"^  case (\w+)", open(source).read(), re.M)
    signs = np.array([1 if n in UP else -1 if n in DOWN else 0 for n in names])
    bounds = np.array([BOUNDS.get(n, (0 if s > 0 else -50, 0 if s < 0 else 50)) for n, s in zip(names, signs)], float)
    x, y, w = load(folder, names)
    weights, bias = regress(x, y, w, bounds[:, 0], bounds[:, 1])
    trees = boost(x, y, w * len(y), x @ weights + bias, signs)
    write_weights(weights_path, names, weights, bias + PRUDENCE)
    write_trees(trees_path, trees)


if __name__ == "__main__":
    main(*sys.argv[1:5])
