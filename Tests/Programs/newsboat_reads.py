#!/usr/bin/env python3
"""Debian's newsboat as a reader of ours: it lists, reads, marks read and stars.

  newsboat_reads.py URL [--user NAME --password TOKEN]

URL is a running `courant run --listen` over a store with some articles. newsboat (apt: newsboat) runs with its own folder and
`urls-source "feedhq"`: it fetches the subscriptions and their items, opens the first unread article of a feed at a terminal of
ours, which marks it read, and gives it the flag that stars. After each step the service is asked what it knows.
Exit 0 if newsboat and the service say the same. Python 3.9 or later.
"""
import argparse, json, os, pty, re, select, sqlite3, subprocess, sys, tempfile, time, urllib.parse, urllib.request

STATE = "user/-/state/com.google/"


class Service:
    def __init__(self, base, user, password):
        self.base = base
        form = urllib.parse.urlencode({"Email": user, "Passwd": password}).encode()
        answer = urllib.request.urlopen(base + "/accounts/ClientLogin", form).read().decode()
        self.auth = re.search(r"^Auth=(.*)$", answer, re.M).group(1)

    def ask(self, path):
        request = urllib.request.Request(self.base + "/reader/api/0/" + path, headers={"Authorization": "GoogleLogin auth=" + self.auth})
        return json.load(urllib.request.urlopen(request))

    def count(self, stream, *more):
        query = urllib.parse.urlencode([("s", stream), ("n", 10000), *more])
        return len(self.ask("stream/items/ids?" + query)["itemRefs"])


class Terminal:
    """newsboat on a terminal of ours."""

    def __init__(self, command, env):
        pid, self.fd = pty.fork()
        if pid == 0:
            os.execvpe(command[0], command, env)
        self.pid, self.seen = pid, ""

    def read(self, seconds):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if select.select([self.fd], [], [], 0.2)[0]:
                try:
                    self.seen += os.read(self.fd, 65536).decode("utf-8", "replace")
                except OSError:
                    return

    def type(self, keys, wait=2):
        os.write(self.fd, keys.encode())
        self.read(wait)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("url"); p.add_argument("--user", default="me"); p.add_argument("--password", default="any")
    a = p.parse_args()
    base = a.url.rstrip("/")
    service = Service(base, a.user, a.password)
    failed = []

    def check(name, holds, said=""):
        print(("ok    " if holds else "FAILS ") + name + (f": {said}" if said else ""))
        if not holds:
            failed.append(name)

    with tempfile.TemporaryDirectory() as home:
        config = os.path.join(home, "config")
        with open(config, "w") as out:
            out.write(f'urls-source "feedhq"\nfeedhq-url "{base}"\nfeedhq-login "{a.user}"\nfeedhq-password "{a.password}"\n'
                      'feedhq-show-special-feeds no\nfeedhq-flag-star "s"\nfeedhq-min-items 1000\nauto-reload no\nconfirm-exit no\n')
        env = dict(os.environ, HOME=home, TERM="xterm", LC_ALL="C.UTF-8", LINES="40", COLUMNS="120")
        cache = os.path.join(home, "cache.db")
        command = ["newsboat", "-C", config, "-u", os.path.join(home, "urls"), "-c", cache]

        def stored(sql):
            with sqlite3.connect(cache) as db:
                return db.execute(sql).fetchone()[0]

        subprocess.run([*command, "-x", "reload"], env=env, check=True, capture_output=True, timeout=600)
        subscriptions = service.ask("subscription/list?output=json")["subscriptions"]
        listed = stored("SELECT count(*) FROM rss_feed")
        check("lists the subscriptions", listed == len(subscriptions), f"{listed} of {len(subscriptions)}")
        everything = service.count(STATE + "reading-list")
        items = stored("SELECT count(*) FROM rss_item")
        check("has every item", items == everything, f"{items} of {everything}")
        empty = stored("SELECT count(*) FROM rss_item WHERE title = ''")
        check("no item is without a title", empty == 0, f"{empty} are")
        unread = service.count(STATE + "reading-list", ("xt", STATE + "read"))
        said = subprocess.run([*command, "-x", "print-unread"], env=env, capture_output=True, text=True, timeout=60).stdout
        check("counts what is unread", re.search(r"\d+", said) and int(re.search(r"\d+", said).group()) == unread, f"{said.strip()!r}, the service {unread}")
        read, starred = service.count(STATE + "read"), service.count(STATE + "starred")

        screen = Terminal(command, env)
        screen.read(4)
        screen.type("\r", 4)            # the first feed
        screen.type("\r", 4)            # its first article
        screen.type("\x05", 1)          # edits its flags
        screen.type("s\r", 3)
        screen.type("q", 1), screen.type("q", 1), screen.type("q", 2)
        check("shows an article", "Title:" in screen.seen)
        now = service.count(STATE + "read")
        check("marks what was opened as read", now == read + 1, f"{read} were, {now} are")
        now = service.count(STATE + "starred")
        check("stars what was flagged", now == starred + 1, f"{starred} were, {now} are")
        subprocess.run([*command, "-x", "reload"], env=env, check=True, capture_output=True, timeout=600)
        left = stored("SELECT count(*) FROM rss_item WHERE unread")
        check("keeps that through a reload", left == unread - 1, f"{left} unread")
    print("newsboat reads" if not failed else f"{len(failed)} of the steps failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
