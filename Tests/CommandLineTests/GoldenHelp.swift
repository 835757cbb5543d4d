/// The text of `courant help`, kept in the tree: whoever changes it sees so in the diff.
enum GoldenHelp {
  static let overview = #"""
    OVERVIEW: Reads news feeds, merges the reports of one event into one story, and
    keeps every version.

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

    Ids may be shortened as long as they stay unique; FEED is a feed's id or its
    exact URL. Data goes to standard output: aligned and coloured on a terminal,
    tab-separated through a pipe, one JSON document with --json. Messages and
    progress go to standard error.

    Exit codes: 0 done, 1 failed, 3 the service is not running (status), 4 some
    feeds failed (sync), 5 something needs attention (checks), 64 usage, 65 bad
    input file, 66 not found, 74 store, 75 busy, 78 configuration, 130 interrupted.

    USAGE: courant <subcommand>

    OPTIONS:
      --version               Show the version.
      -h, --help              Show help information.

    SUBCOMMANDS:
      feeds                   Subscribe to feeds, list them, look after them.
      sync                    Ask the feeds that are due, or those named, once;
                              then say what that came to.
      run                     The service: asks each feed when it is due, until
                              SIGTERM or SIGINT.
      status                  The service, the feeds by health, the last sync,
                              today's figures, and what needs attention.
      stories                 What happened: articles of many sources, merged into
                              one story an event.
      articles                Single articles, every version of them, and what
                              changed.
      edits                   Which articles changed, when, how, and whether it was
                              said: newest first, at most 50.
      search                  Search the current words of every article.
      changes                 The change log: everything that happened since a
                              cursor, in order, without gaps.
      export                  Articles with every version, and the ids of stories,
                              for another Courant.
      import                  Take in what another Courant exported; nothing of
                              either is lost.
      store                   Check the store, copy it, mend it, make it smaller,
                              measure it.
      tokens                  Who may read over HTTP beyond this machine.
      hooks                   Who is told over HTTP of what happens.
      config                  Every setting in force, and where its value came from.
      inspect                 Look at one stage alone, without a store.

      See 'courant help <subcommand>' for detailed help.

    """#
}
