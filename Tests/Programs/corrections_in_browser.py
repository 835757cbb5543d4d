#!/usr/bin/env python3
"""Corrects stories in a real browser, as a person does: pin, split, merge, and takes each back.

  COURANT_BIN=.build/release/courant corrections_in_browser.py [--sample Feeds/sample]

Starts a service over a store of its own, made from the offline sample. In headless Chromium (Debian: chromium,
chromium-driver), with JavaScript and without, by address and by name, it presses the buttons of a story's page and asks the
API whether that was done: what a browser sends with a form (its origin, above all) no other client sends.
Needs PyPI's selenium. Exit 0 if everything was done.
"""
import argparse, glob, json, os, socket, subprocess, sys, tempfile, time, urllib.request
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.wait import WebDriverWait

HERE = os.path.dirname(os.path.abspath(__file__))


def browser(with_scripts):
    options = webdriver.ChromeOptions()
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(flag)
    options.binary_location = "/usr/bin/chromium"
    if not with_scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    return webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))


class Service:
    """A service over the sample, on a port of its own."""

    def __init__(self, courant, sample, folder):
        self.courant, self.environment = courant, dict(os.environ, COURANT_STORE=os.path.join(folder, "courant.sqlite"))
        feeds = ["file://" + os.path.abspath(file) for file in sorted(glob.glob(os.path.join(sample, "round1", "*")))]
        self.run("feeds", "add", *feeds)
        self.run("sync", "--all")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = subprocess.Popen(
            [courant, "run", "--listen", f"127.0.0.1:{self.port}"], env=self.environment, stderr=subprocess.DEVNULL)
        for _ in range(200):
            try:
                self.get("/v1/status")
                return
            except OSError:
                time.sleep(0.1)
        sys.exit("the service does not answer")

    def run(self, *arguments):
        subprocess.run([self.courant, *arguments], env=self.environment, check=True, capture_output=True)

    def get(self, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}") as answer:
            return json.load(answer)

    def members(self, story):
        return {article["id"] for article in self.get("/v1/stories/" + story)["story"]["articles"]}

    def story(self, article):
        return self.get("/v1/articles/" + article)["article"]["story"]


class Person:
    """Somebody at a browser, who looks at a story and presses a button."""

    def __init__(self, driver, base):
        self.driver, self.base = driver, base

    def press(self, story, button, article=None, other=None):
        """Whether the service took it, and what the page then says."""
        driver = self.driver
        driver.get(f"{self.base}/stories/{story}")
        place = driver
        if article:
            place = driver.find_element(By.ID, "a-" + article)
            place.find_element(By.TAG_NAME, "summary").click()
        if other:
            field = driver.find_element(By.CSS_SELECTOR, "input[name=other]")
            field.send_keys(other)
            place = field.find_element(By.XPATH, "ancestor::form")
        buttons = place.find_elements(By.CSS_SELECTOR, f"button[value={button}]")
        if not buttons:
            return False, f"there is no button {button}"
        asked = driver.find_element(By.TAG_NAME, "html")
        buttons[-1].click()
        # On a busy machine the answer comes when the click has long returned.
        WebDriverWait(driver, 30).until(staleness_of(asked))
        said = driver.find_elements(By.CSS_SELECTOR, ".notice")
        words = said[0].text if said else driver.find_element(By.TAG_NAME, "main").text.replace("\n", " ")
        return "done=" in driver.current_url, words[:120]


def corrections(service, person):
    """Each correction: its name, whether it was done, and what the page said."""
    big, small = sorted(service.get("/v1/stories?limit=500")["stories"], key=lambda s: -s["article_count"])[:2]
    big, small = big["id"], small["id"]
    before, others = service.members(big), service.members(small)
    article = sorted(before)[-1]
    taken, said = person.press(big, "pin", article=article)
    yield "pin", taken and service.members(big) == before, said
    taken, said = person.press(big, "undo")
    yield "undo of pin", taken and service.members(big) == before, said
    taken, said = person.press(big, "split", article=article)
    yield "split", taken and article not in service.members(big) and service.story(article) != big, said
    taken, said = person.press(service.story(sorted(before - {article})[0]), "undo")
    yield "undo of split", taken and service.members(big) == before, said
    taken, said = person.press(big, "merge", other=small)
    yield "merge", taken and service.members(big) == before | others, said
    taken, said = person.press(service.story(article), "undo")
    yield "undo of merge", taken and service.members(big) == before and service.members(small) == others, said


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--sample", default=os.path.join(HERE, "..", "..", "Feeds", "sample"))
    a = p.parse_args()
    courant = os.environ.get("COURANT_BIN") or sys.exit("COURANT_BIN names the program")
    done = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        service = Service(os.path.abspath(courant), a.sample, folder)
        try:
            for host in ("127.0.0.1", "localhost"):
                for with_scripts in (True, False):
                    driver = browser(with_scripts)
                    where = f"{host}, {'with' if with_scripts else 'without'} JavaScript"
                    try:
                        for name, was_done, said in corrections(service, Person(driver, f"http://{host}:{service.port}")):
                            done, failed = done + was_done, failed + (not was_done)
                            print(f"{where}: {name}: {'done' if was_done else 'NOT DONE'}: {said}")
                    finally:
                        driver.quit()
        finally:
            service.process.terminate()
            service.process.wait()
    print(f"{done} done, {failed} not")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
