#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The core tasks of a rep's day, done from outside: rig.py IMBUTO IMBUTOCTL FOLDER."""

import json
import pathlib
import subprocess
import sys
import time

from assisted import Assisted
from desk import Desk, Missing

DAY = "2026-03-{:02}T09:00:00Z"


def activity(subject, kind, day, **data):
    return {"type": "activity", "subject": subject, "kind": kind, "at": DAY.format(day), "by": "anna", "data": data}


def deal(ref, title, day, **more):
    return {"type": "deal", "ref": ref, "title": title, "pipeline": "sales", "person": "ada", "company": "acme",
            "owner": "anna", "currency": "EUR", "at": DAY.format(day), **more}


STORY = [
    {"type": "user", "ref": "anna", "name": "Anna Test", "role": "rep"},
    {"type": "user", "ref": "marta", "name": "Marta Test", "role": "manager"},
    {"type": "company", "ref": "acme", "name": "Acme", "owner": "anna", "at": DAY.format(1)},
    {"type": "person", "ref": "ada", "name": "Ada", "phone": "+39 06 5550100", "company": "acme", "owner": "anna",
     "at": DAY.format(1)},
    deal("d1", "Licences", 2), deal("d2", "Support", 3), deal("d3", "Training", 4), deal("d4", "Hosting", 5),
    activity("deal:d2", "call", 6, direction="out", outcome="completed"),
    {"type": "move", "subject": "deal:d2", "pipeline": "sales", "to": "qualified", "at": DAY.format(7), "by": "marta",
     "reason": "too early"},
    {"type": "person", "ref": "bo", "name": "Bo", "phone": "+39 06 5550101", "at": DAY.format(8)},
    activity("person:bo", "quote_requested", 8),
    {"type": "settings", "at": DAY.format(8), "values": {"view.training": json.dumps(
        {"name": "Courses", "icon": "star", "pipeline": "sales", "search": "Train"})}},
    {"type": "task", "subject": "deal:d2", "title": "Send the contract", "due": "2026-03-09", "at": DAY.format(8)},
]


CALLS_OF = ("SELECT count(*) FROM activity a JOIN record r ON r.id = a.subject "
            "WHERE r.ref = '{}' AND a.kind = 'call'")


class Tasks:
    """Each is one task; its docstring says which."""

    def __init__(self, desk):
        self.desk = desk

    def find_a_deal(self):
        """find a deal"""
        self.desk.key("slash")
        self.desk.type("Licen")
        self.desk.find("list item", "Licences")
        self.desk.key("Return")
        self.desk.find("text", "Title")
        self.desk.key("Escape")
        self.desk.key("ctrl+f")
        self.desk.type("Licen")
        self.desk.gone("list item", "Support,")
        self.desk.card("Licences")
        self.desk.key("Escape", "Escape")
        self.desk.card("Support")

    def be_refused_and_repair(self):
        """move a card by mouse, be refused, and repair"""
        self.desk.drag(self.desk.card("Licences"), self.desk.column("Discovery call"))
        self.desk.find("label", "Not yet in “Discovery call”")
        self.desk.expect_stage("d1", "sales", "qualified")
        self.desk.click(self.desk.find("check box", "Log now: Call"))
        self.desk.click(self.desk.find("push button", "Complete and move"))
        self.desk.expect_stage("d1", "sales", "discovery")
        self.desk.expect(CALLS_OF.format("d1"), "1")

    def undo(self):
        """undo, with everything that came of it"""
        self.desk.key("ctrl+z")
        self.desk.expect_stage("d1", "sales", "qualified")
        self.desk.expect(CALLS_OF.format("d1"), "0")

    def move_by_keyboard(self):
        """move a card by keyboard, repair included"""
        self.desk.press(self.desk.card("Training"))
        self.desk.key("ctrl+Right")
        self.desk.find("label", "Not yet in “Discovery call”")
        self.desk.key("space", "Return")
        self.desk.expect_stage("d3", "sales", "discovery")
        self.desk.find("list item", "Training,", self.desk.column("Discovery call"))

    def move_by_menu(self):
        """move a card by Move to…"""
        self.desk.press(self.desk.card("Hosting"))
        self.desk.key("m", "Up", "Return")
        self.desk.find("label", "Not yet in “Lost”")
        self.desk.key("Down", "Return")
        self.desk.expect_stage("d4", "sales", "lost")

    def be_promoted(self):
        """log a call and see the card promoted"""
        self.desk.press(self.desk.card("Licences"))
        self.desk.press(self.desk.find("push button", "Log: Call"))
        self.desk.find("combo box", "completed")
        self.desk.key("Return")
        self.desk.expect_stage("d1", "sales", "discovery")
        self.desk.find("list item", "Licences,", self.desk.column("Discovery call"))
        self.desk.key("Escape")

    def add_quickly(self):
        """add a deal in a column"""
        self.desk.key("ctrl+n")
        self.desk.type("Consulting")
        self.desk.key("Return")
        self.desk.expect("SELECT count(*) FROM record WHERE name = 'Consulting' AND kind = 2", "1")
        self.desk.card("Consulting")
        self.desk.key("Escape")

    def assign_a_lead(self):
        """give a lead to somebody else"""
        self.desk.press(self.desk.find("check box", "Leads"))
        self.desk.press(self.desk.card("Bo"))
        self.desk.click(self.desk.find("push button", "Owner: Anna Test"))
        time.sleep(0.5)
        self.desk.key("Return")
        self.desk.expect("SELECT u.name FROM record r JOIN member u ON u.id = r.owner WHERE r.ref = 'bo'", "Marta Test")
        self.desk.key("Escape")

    def complete_a_task(self):
        """complete a task"""
        self.desk.press(self.desk.find("check box", "Today"))
        self.desk.press(self.desk.find("check box", "Done: Send the contract"))
        self.desk.expect("SELECT done FROM task WHERE title = 'Send the contract'", "1")

    def switch_language(self):
        """switch the language"""
        self.desk.press(self.desk.find("check box", "Settings"))
        self.desk.click(self.desk.find("combo box", "English"))
        self.desk.key("Down", "Return")
        self.desk.find("check box", "Vendite")
        self.desk.click(self.desk.find("combo box", "Italiano"))
        self.desk.key("Up", "Return")
        self.desk.press(self.desk.find("check box", "Sales"))

    def start_again(self):
        """start the program again, and go on in the window there is"""
        code = self.desk.start_again()
        if code != 0:
            raise Missing(f"the program that was started again ended with {code}")
        self.desk.card("Licences")

    def open_a_saved_view(self):
        """open a saved view"""
        self.desk.press(self.desk.find("check box", "Courses"))
        self.desk.card("Training")
        self.desk.gone("list item", "Support,")


def prepare(imbutoctl, folder):
    workspace = folder / "rig.imbuto"
    for file in folder.glob("rig.imbuto*"):
        file.unlink()
    control = [imbutoctl, "--db", workspace, "--now", "2026-03-10T09:00:00Z"]
    subprocess.run([*control, "init", "--timezone", "Europe/Rome"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([*control, "record", "-"], check=True, stdout=subprocess.DEVNULL, text=True,
                   input="".join(json.dumps(line) + "\n" for line in STORY))
    return workspace


def play(kind, folder, imbuto, imbutoctl, wanted):
    """Plays the tasks of one kind in a workspace of their own; how many failed."""
    desk = Desk(imbuto, prepare(imbutoctl, folder), "--lang", "en", "--theme", "light", "--page", "sales",
                "--now", "2026-03-10T10:00:00Z")
    tasks = kind(desk)
    failed = 0
    for name, task in vars(kind).items():
        if name.startswith("_") or not callable(task) or (wanted and name not in wanted):
            continue
        try:
            task(tasks)
            print(f"ok      {task.__doc__}", flush=True)
        except Missing as missing:
            failed += 1
            desk.picture(folder / f"{kind.__name__}-{name}.png")
            print(f"FAILED  {task.__doc__}: {missing}", flush=True)
            break
    desk.close()
    return failed


def main():
    imbuto, imbutoctl, folder, *wanted = sys.argv[1:]
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    for kind, how in ((Tasks, "pointer and keys"), (Assisted, "assistive technology alone")):
        print(f"--- {how}", flush=True)
        failed += play(kind, folder, imbuto, imbutoctl, wanted)
    return failed


if __name__ == "__main__":
    sys.exit(main())
