# SPDX-License-Identifier: GPL-3.0-or-later
"""The same tasks by assistive technology alone: actions and texts of AT-SPI, no pointer and no key."""

from desk import wait_for


class Assisted:
    """Each is one task; its docstring says which."""

    CALLS = ("SELECT count(*) FROM activity a JOIN record r ON r.id = a.subject "
             "WHERE r.ref = '{}' AND a.kind = 'call'")

    def __init__(self, desk):
        self.desk = desk

    # --- what a screen reader can do

    def _press(self, role, begins, root=None):
        self.desk.press(self.desk.find(role, begins, root))

    def _put(self, label, text):
        self.desk.find("text", label).queryEditableText().setTextContents(text)

    def _choose(self, combo, choice):
        choices = self.desk.find("combo box", combo)[0]
        self.desk.press(next(item for item in choices if item.name == choice))
        self.desk.find("combo box", choice)

    def _menu(self, *path):
        for step in path:
            self._press("menu item", step)

    def _open_card(self, title):
        self.desk.press(self.desk.card(title))
        wait_for(f"no panel for {title}", lambda: self._title() == title)

    def _title(self):
        text = self.desk.find("text", "Title").queryText()
        return text.getText(0, text.characterCount)

    def _move(self, title, to):
        self._open_card(title)
        self._press("push button", "Sales: ")
        self._menu(to)

    # --- tasks

    def find_a_deal(self):
        """find a deal"""
        self._press("push button", "Search")
        self._put("Search deals", "Licen")
        self._press("list item", "Licences", self.desk.find("list", "What was found"))
        wait_for("another deal was opened", lambda: self._title() == "Licences")

    def be_refused_and_repair(self):
        """be refused, and repair"""
        self._move("Licences", "Discovery call")
        self.desk.find("label", "Not yet in “Discovery call”")
        self.desk.expect_stage("d1", "sales", "qualified")
        self._press("check box", "Log now: Call")
        self._press("push button", "Complete and move")
        self.desk.expect_stage("d1", "sales", "discovery")
        self.desk.expect(self.CALLS.format("d1"), "1")
        self.desk.find("list item", "Licences,", self.desk.column("Discovery call"))

    def undo(self):
        """undo, with everything that came of it"""
        self._menu("Edit", "Undo: move “Licences”")
        self.desk.expect_stage("d1", "sales", "qualified")
        self.desk.expect(self.CALLS.format("d1"), "0")

    def move_by_menu(self):
        """move a card by Move to…"""
        self._move("Hosting", "Lost")
        self._choose("Choose a reason", "Price")
        self._press("push button", "Complete and move")
        self.desk.expect_stage("d4", "sales", "lost")
        self.desk.expect("SELECT lost_reason FROM record WHERE ref = 'd4'", "price")

    def be_promoted(self):
        """log a call and see the card promoted"""
        self._open_card("Training")
        self._press("push button", "Log: Call")
        self.desk.find("combo box", "completed")
        self.desk.press(self._named("push button", "Log"))
        self.desk.expect_stage("d3", "sales", "discovery")
        self.desk.find("list item", "Training,", self.desk.column("Discovery call"))

    def _named(self, role, name):
        return wait_for(f"no {role} “{name}”",
                        lambda: next(iter(self.desk.all(role, lambda found: found == name)), None))

    def add_quickly(self):
        """add a deal"""
        self._press("push button", "New deal")
        create = self.desk.find("push button", "Create")
        fields = [child for child in create.parent if child.getRoleName() == "text"]
        title = next(field for field in fields if field.name.startswith("Title"))
        title.queryEditableText().setTextContents("Consulting")
        self.desk.press(create)
        self.desk.expect("SELECT count(*) FROM record WHERE name = 'Consulting' AND kind = 2", "1")
        self.desk.card("Consulting")

    def assign_a_lead(self):
        """give a lead to somebody else"""
        self._press("check box", "Leads")
        self.desk.press(self.desk.card("Bo"))
        self._press("push button", "Owner: Anna Test")
        self._menu("Marta Test")
        self.desk.expect("SELECT u.name FROM record r JOIN member u ON u.id = r.owner WHERE r.ref = 'bo'", "Marta Test")

    def complete_a_task(self):
        """complete a task"""
        self._press("check box", "Today")
        self._press("check box", "Done: Send the contract")
        self.desk.expect("SELECT done FROM task WHERE title = 'Send the contract'", "1")

    def open_a_saved_view(self):
        """open a saved view"""
        self._press("check box", "Courses")
        self.desk.card("Training")
        self.desk.gone("list item", "Support,")

    def switch_language(self):
        """switch the language"""
        self._menu("View", "Appearance and language", "Italiano")
        self.desk.find("check box", "Vendite")
        self._menu("Visualizza", "Aspetto e lingua", "English")
        self.desk.find("check box", "Sales")
