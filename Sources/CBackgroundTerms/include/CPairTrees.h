#ifndef COURANT_PAIR_TREES_H
#define COURANT_PAIR_TREES_H

/// Decision trees over the features of a pair of articles, all complete and of the same depth, learned by `make train`.
/// The inner nodes of tree t stand from t * (2^depth - 1), its leaves from t * 2^depth; a value above the threshold
/// goes to the child 2i + 2, another to 2i + 1.
typedef struct {
  int count;
  int depth;
  const unsigned char *features;
  const float *thresholds;
  const float *leaves;
} CourantPairTrees;

/// The trees that `make train` wrote.
CourantPairTrees courant_pair_trees(void);

/// The sum of the leaves to which the values of a pair's features lead; at most 64 features.
double courant_pair_trees_score(CourantPairTrees trees, const double *values, int count);

/// Adds to each feature's part what it changes on the way to the leaves: at every inner node, the change of the mean of
/// the leaves below. `means` are those of all nodes, tree after tree, each from its root down; at most 64 features.
void courant_pair_trees_contributions(
    CourantPairTrees trees, const double *means, const double *values, int count, double *parts);

#endif
