"""Fills in our own downloaded return as a person would, in LibreOffice, and saves it as a Word document.

Run by make-fixtures.ts with the Python that knows LibreOffice (python3-uno). For each question it is told what to
type into the box under the question's heading; "untidy" writes as authors do who add blank lines, bold and bullets.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

blank, target, answers_file, manner = sys.argv[1:5]
answers = json.load(open(answers_file))
untidy = manner == "untidy"


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not answer")


def write_lines(text, lines):
    """Types lines into an empty cell. A line that begins with "- " becomes a bullet of its own where that is asked for."""
    cursor = text.createTextCursor()
    cursor.gotoEnd(False)
    if untidy and len(lines) > 1:
        text.insertControlCharacter(cursor, 0, False)
    for index, line in enumerate(lines):
        if index > 0:
            text.insertControlCharacter(cursor, 0, False)
        is_bullet = untidy and line.startswith("- ")
        cursor.NumberingStyleName = "List 1" if is_bullet else ""
        cursor.CharWeight = 150.0 if untidy and index % 2 == 0 else 100.0
        text.insertString(cursor, line[2:] if is_bullet else line, False)
    if untidy and len(lines) > 1:
        text.insertControlCharacter(cursor, 0, False)
        cursor.NumberingStyleName = ""


def tick(text, labels):
    """Clicks the boxes in front of these labels; the untidy author puts an x before the line instead."""
    paragraphs = text.createEnumeration()
    found = set()
    while paragraphs.hasMoreElements():
        paragraph = paragraphs.nextElement()
        words = paragraph.getString().lstrip("☐☒ ").strip()
        label = next((each for each in labels if words == each or words.startswith(each + " (")), None)
        if label is None:
            continue
        found.add(label)
        portions = paragraph.createEnumeration()
        clicked = False
        while portions.hasMoreElements() and not untidy:
            portion = portions.nextElement()
            if portion.TextPortionType == "ContentControl":
                control = portion.ContentControl
                control.Checked = True
                clicked = True
        if not clicked:
            text.insertString(paragraph.getStart(), "x ", False)
    missing = set(labels) - found
    if missing:
        raise SystemExit(f"No box for {missing} in {text.getString()!r}")


def fill_box(table, answer):
    cell = table.getCellByPosition(0, 0)
    if "ticks" in answer:
        tick(cell, answer["ticks"])
    else:
        write_lines(cell, answer["lines"])


def fill_rows(tables, answer):
    rows = answer["rows"]
    first = tables[0]
    if first.getColumns().getCount() != 2 or "cards" not in answer:
        table = first
        while table.getRows().getCount() < len(rows) + 1:
            table.getRows().insertByIndex(table.getRows().getCount(), 1)
        for index, row in enumerate(rows):
            for column, cell in enumerate(row):
                fill_cell(table.getCellByPosition(column, index + 1), cell)
        return
    for table, row in zip(tables, rows):
        for line, cell in enumerate(row):
            fill_cell(table.getCellByPosition(1, line), cell)


def fill_cell(cell, answer):
    if answer is None:
        return
    if "ticks" in answer and "☐" in cell.getString():
        tick(cell, answer["ticks"])
    elif "ticks" in answer:
        write_lines(cell, answer["ticks"])
    else:
        write_lines(cell, answer["lines"])


def question_tables(document):
    """The tables under each heading, by the code of the heading."""
    tables, code = {}, None
    parts = document.Text.createEnumeration()
    while parts.hasMoreElements():
        part = parts.nextElement()
        if part.supportsService("com.sun.star.text.TextTable"):
            if code:
                tables.setdefault(code, []).append(part)
            continue
        found = re.match(r"([A-Z]\d{1,2})\. ", part.getString())
        if found:
            code = found.group(1)
        reason = answers.get(code, {}).get("leftOut")
        if reason and part.getString().startswith("Left out because"):
            part.setString(part.getString().rstrip() + " " + reason)
    return tables


with tempfile.TemporaryDirectory() as profile:
    pipe = f"casebook{os.getpid()}"
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{profile}", f"--accept=pipe,name={pipe};urp;"]
    )
    try:
        context = connect(pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(blank)), "_blank", 0, (prop("Hidden", True),))
        tables = question_tables(document)
        for code, answer in answers.items():
            if "rows" in answer:
                fill_rows(tables[code], answer)
            elif "leftOut" not in answer:
                fill_box(tables[code][0], answer)
        document.storeToURL(uno.systemPathToFileUrl(os.path.abspath(target)), (prop("FilterName", "MS Word 2007 XML"),))
        document.close(True)
        desktop.terminate()
    finally:
        office.terminate()
        office.wait()
