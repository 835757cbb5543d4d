#include "CPairTrees.h"

/// Sums the leaves that the values lead to. Inlined with a constant depth, so that a tree is a straight run of
/// instructions without a branch, and the processor works on several trees at once.
static inline __attribute__((always_inline)) float sum(CourantPairTrees trees, const float *values, int depth) {
  const int inner = (1 << depth) - 1;
  const unsigned char *features = trees.features;
  const float *thresholds = trees.thresholds;
  const float *leaves = trees.leaves;
  float total = 0;
  for (int tree = 0; tree < trees.count; tree++) {
    unsigned node = 0;
    for (int level = 0; level < depth; level++) {
      node = 2 * node + 1 + (unsigned)(values[features[node]] > thresholds[node]);
    }
    total += leaves[node - (unsigned)inner];
    features += inner;
    thresholds += inner;
    leaves += inner + 1;
  }
  return total;
}

static inline void narrow(const double *values, int count, float *floats) {
  for (int index = 0; index < count && index < 64; index++) floats[index] = (float)values[index];
}

double courant_pair_trees_score(CourantPairTrees trees, const double *values, int count) {
  float floats[64];
  narrow(values, count, floats);
  return trees.depth == 4 ? sum(trees, floats, 4) : sum(trees, floats, trees.depth);
}

void courant_pair_trees_contributions(
    CourantPairTrees trees, const double *means, const double *values, int count, double *parts) {
  float floats[64];
  narrow(values, count, floats);
  const int inner = (1 << trees.depth) - 1;
  const unsigned char *features = trees.features;
  const float *thresholds = trees.thresholds;
  for (int tree = 0; tree < trees.count; tree++) {
    unsigned node = 0;
    double mean = means[0];
    for (int level = 0; level < trees.depth; level++) {
      const unsigned feature = features[node];
      node = 2 * node + 1 + (unsigned)(floats[feature] > thresholds[node]);
      parts[feature] += means[node] - mean;
      mean = means[node];
    }
    features += inner;
    thresholds += inner;
    means += 2 * inner + 1;
  }
}
