# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as people meet it: seen through AT-SPI, driven by pointer and keys, checked in its database."""

import shutil
import subprocess
import time

import pyatspi

PATIENCE = 20  # seconds to wait for what should happen at once


class Missing(AssertionError):
    """Something that ought to be on the screen, or in the database, is not."""


def wait_for(what, look, patience=PATIENCE):
    """The first answer of look() that is not false."""
    end = time.monotonic() + patience
    while True:
        try:
            found = look()
        except Exception as gone:  # what was looked at may vanish meanwhile
            found = None
            last = gone
        else:
            last = None
        if found:
            return found
        if time.monotonic() > end:
            raise Missing(f"{what}{f' ({last})' if last else ''}")
        time.sleep(0.05)


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


class Desk:
    """One window of the program on one workspace."""

    def __init__(self, program, workspace, *options):
        self.program = program
        self.workspace = workspace
        self.process = subprocess.Popen([program, workspace, "--size", "1440x900", *options])
        self.application = wait_for("no program", self._application, 60)
        wait_for("no window", lambda: self.all("frame", bool), 60)
        window = wait_for("no window to focus", self._window, 60)
        xdotool("windowmove", window, 0, 0)
        xdotool("windowfocus", "--sync", window)

    def _application(self):
        return next((application for application in pyatspi.Registry.getDesktop(0)
                     if application and application.get_process_id() == self.process.pid), None)

    def _window(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               capture_output=True, text=True, check=False).stdout.split()
        return found[-1] if found else None

    def close(self):
        self.process.terminate()
        self.process.wait(20)

    def start_again(self):
        """Starts the program once more on the same workspace; how it ended, which it does without a window."""
        try:
            return subprocess.run([self.program, self.workspace], check=False, timeout=60).returncode
        except subprocess.TimeoutExpired:
            raise Missing("the program that was started again did not end") from None

    # --- looking

    def all(self, role, matches, root=None):
        """Everything that shows, with that role and a name that matches, in reading order."""
        found, todo = [], [root] if root else list(self.application)  # menus are windows of their own
        while todo:
            node = todo.pop(0)
            try:
                if not node.getState().contains(pyatspi.STATE_SHOWING):
                    continue
                if (role is None or node.getRoleName() == role) and matches(node.name):
                    found.append(node)
                todo[:0] = [child for child in node if child]
            except Exception:  # it went away while we looked
                continue
        return found

    def find(self, role, begins, root=None):
        """What shows with that role and a name that begins so."""
        return wait_for(f"no {role} “{begins}”", lambda: next(
            iter(self.all(role, lambda name: name.startswith(begins), root)), None))

    def gone(self, role, begins):
        wait_for(f"{role} “{begins}” is still there",
                 lambda: not self.all(role, lambda name: name.startswith(begins)))

    def card(self, title):
        return self.find("list item", title + ",")

    def column(self, caption):
        return self.find("list", caption)

    @staticmethod
    def centre(node):
        at = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return at.x + at.width // 2, at.y + at.height // 2

    # --- acting

    def click(self, node, button=1):
        xdotool("mousemove", *self.centre(node), "click", button)

    def press(self, node):
        """As assistive technology does: its first action."""
        node.queryAction().doAction(0)

    def key(self, *keys):
        for key in keys:
            xdotool("key", key)
            time.sleep(0.15)

    def type(self, text):
        xdotool("type", "--delay", 25, text)

    def drag(self, node, target):
        x, y = self.centre(node)
        to_x, to_y = self.centre(target)
        xdotool("mousemove", x, y, "mousedown", 1)
        for part in range(1, 13):
            xdotool("mousemove", x + (to_x - x) * part // 12, y + (to_y - y) * part // 12)
            time.sleep(0.06)
        time.sleep(0.3)
        xdotool("mouseup", 1)

    # --- what was stored

    def stored(self, sql):
        """Looked up from outside, past the program."""
        return subprocess.run(["sqlite3", "-readonly", "-cmd", ".timeout 5000", self.workspace, sql],
                              capture_output=True, text=True, check=True).stdout.strip()

    def expect(self, sql, value):
        wait_for(f"{sql} is not {value!r}", lambda: self.stored(sql) == value)

    def expect_stage(self, ref, pipeline, stage):
        self.expect("SELECT p.stage FROM placement p JOIN record r ON r.id = p.subject "
                    f"WHERE r.ref = '{ref}' AND p.pipeline = '{pipeline}' AND r.deleted = 0", stage)

    def picture(self, file):
        """For whoever looks into a failure, where ImageMagick is there."""
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", file], check=False)
