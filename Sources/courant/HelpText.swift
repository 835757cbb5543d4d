/// The words of `courant help` that are not about one verb.
enum HelpText {
  static let overview = """
    Start:
      courant feeds add https://www.example.org/   a page's address finds its feeds
      courant sync                                 ask what is due, once
      courant stories                              what happened, a line a story

    Every verb (`courant help VERB` has examples):
      feeds add, import, export, list, show, set, remove, pause, resume, check,
        discover, audit
      sync                             one pass, now
      run                              the service; --listen: pages, API, feeds
      status                           service, feeds, figures, attention
      stories list, show, why, history, diff, figures, quotes, merge, split, pin,
        undo, corrections
      articles list, show, versions, diff
      edits                            which articles changed, how, said or silent
      search                           full text over current versions
      changes                          the change log
      export, import                   articles and stories for another store
      store check, backup, restore, repair, prune, recluster, stats
                                       the file itself
      tokens add, list, remove         who may read over HTTP from elsewhere
      hooks add, list, test, remove    who is told over HTTP of what happens
      config                           every setting and where it came from
      inspect feed, page, stories, claims, schedule
                                       one stage alone, without a store

    Ids may be shortened as long as they stay unique; FEED is a feed's id or its exact URL. \
    Data goes to standard output: aligned and coloured on a terminal, tab-separated through a pipe, one JSON \
    document with --json. Messages and progress go to standard error.

    Exit codes: 0 done, 1 failed, 3 the service is not running (status), 4 some feeds failed (sync), \
    5 something needs attention (checks), 64 usage, 65 bad input file, 66 not found, 74 store, 75 busy, \
    78 configuration, 130 interrupted.
    """
}
