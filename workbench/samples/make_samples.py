"""Makes the workbench's sample workbooks. Needs openpyxl (Debian: python3-openpyxl).

    python3 workbench/samples/make_samples.py

They are made with something other than this project on purpose: they stand for workbooks that others send in.
Running it again gives the same bytes. Figures: Denmark's organisation strategy for IOM 2023-2026, section 6;
indicators: its Annex 5, as printed. How core funds are spread over the priority areas is made up.
"""

import io
import re
import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import DEFAULT_FONT, Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.table import Table, TableStyleInfo

HERE = Path(__file__).parent
YEARS = [2023, 2024, 2025, 2026]
AREAS = [
    "1. Enhanced strategic and organizational effectiveness of IOM",
    "2. Development of IOM's role in the UN System and partnerships",
    "3. Supporting capacity building of governments and relevant authorities for better migration management",
    "4. Addressing the linkage between climate change and irregular migration and forced displacement",
]
INDICATORS_AREA_2 = [
    (
        "4b22a",
        "# of governments supported by IOM, through the UN Network on Migration and/or the UN Development system, "
        "to effectively mainstream migration into related public policy domains",
        "type of support",
    ),
    ("4b22b", "# of countries where migration is mainstreamed into Common Country Analysis", "region"),
    (
        "4a22c",
        "# of country or regional level UNNMs / coordination mechanisms that have been set up and that are inclusive "
        "of all levels of government and civil society",
        "type, region and country",
    ),
    ("E2.5", "# and % of country offices that report support to UNDS reform initiatives", ""),
    ("E1.7", "Transfers to implementing partners (USD)", ""),
    ("E5.2", "# and % IOM data and analysis used in key UN programming documents", ""),
]

HEADER_FILL = PatternFill("solid", fgColor="FFE3EEF7")
RULE = Side(style="thin", color="FF8A8A8A")
AMOUNT = "#,##0.0"
SIZE = 10
LINE_LENGTH = 56
QUIET = "FF616161"


def heading(sheet, title, subtitle):
    sheet["A1"] = title
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.row_dimensions[1].height = 24
    sheet["A2"] = subtitle
    sheet["A2"].font = Font(size=SIZE, italic=True, color=QUIET)


def header_row(sheet, row, labels, first_number):
    """Column headings; those over numbers, from column first_number, stand to the right."""
    for column, label in enumerate(labels, start=1):
        cell = sheet.cell(row=row, column=column, value=label)
        cell.font = Font(size=SIZE, bold=True)
        cell.fill = HEADER_FILL
        cell.border = Border(bottom=RULE)
        cell.alignment = Alignment(horizontal="right" if column >= first_number else "left", vertical="center")


def emphasise(sheet, row, last_column):
    for column in range(1, last_column + 1):
        cell = sheet.cell(row=row, column=column)
        cell.font = Font(size=SIZE, bold=True)
        cell.border = Border(top=RULE)


def budget_sheet(workbook, areas=AREAS):
    """A budget of lines by areas by years from row 4, with row, line and grand totals as native formulas."""
    sheet = workbook.active
    sheet.title = "Budget"
    heading(sheet, "Danish contributions to IOM 2023-2026", "DKK million")
    header_row(sheet, 4, ["Funding line", "Priority area", *YEARS, "Total"], 3)
    core = [[14, 14, 14, 14], [12, 12, 12, 12], [14, 14, 14, 14], [8, 8, 8, 8]]
    soft = [[15, 30, 30, 30], [10, 20, 20, 20]]
    rows = [("Core funding", area, amounts) for area, amounts in zip(areas, core)]
    rows.append(("Core funding, total", "", "=SUM({0}5:{0}8)"))
    rows += [("Softly earmarked", area, amounts) for area, amounts in zip(areas[2:4], soft)]
    rows.append(("Softly earmarked, total", "", "=SUM({0}10:{0}11)"))
    rows.append(("Personnel support", "", [2, 2, 2, 2]))
    rows.append(("Total funding", "", "=SUM({0}9,{0}12,{0}13)"))
    for row, (line, area, amounts) in enumerate(rows, start=5):
        sheet.cell(row=row, column=1, value=line)
        sheet.cell(row=row, column=2, value=area or None)
        for index, letter in enumerate("CDEF"):
            value = amounts.format(letter) if isinstance(amounts, str) else amounts[index]
            sheet[f"{letter}{row}"] = value
        sheet[f"G{row}"] = f"=SUM(C{row}:F{row})"
        for letter in "CDEFG":
            sheet[f"{letter}{row}"].number_format = AMOUNT
        for cell in sheet[row]:
            cell.alignment = Alignment(wrap_text=cell.column == 2, vertical="center")
        if len(area) > LINE_LENGTH:
            sheet.row_dimensions[row].height = 28
        if isinstance(amounts, str):
            emphasise(sheet, row, 7)
    sheet["A16"] = "Subject to annual parliamentary approval."
    sheet["A16"].font = Font(size=SIZE, italic=True, color=QUIET)
    for letter, width in {"A": 26, "B": 56, "C": 11, "D": 11, "E": 11, "F": 11, "G": 12}.items():
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "C5"
    return sheet


def indicator_sheet(sheet, indicators):
    """A results framework from row 4 as an Excel table."""
    heading(sheet, "Results framework", "Priority area 2")
    for column, label in enumerate(["Code", "Indicator", "Disaggregated by", "Baseline", "Target 2026"], start=1):
        sheet.cell(row=4, column=column, value=label)
    figures = [(21, 40), (48, 80), (31, 55), (0.62, 0.85), (48000000, 65000000), (0.35, 0.6)]
    for row, ((code, text, by), (baseline, target)) in enumerate(zip(indicators, figures), start=5):
        for column, value in enumerate([code, text, by or None, baseline, target], start=1):
            cell = sheet.cell(row=row, column=column, value=value)
            cell.alignment = Alignment(wrap_text=column in (2, 3), vertical="center")
            sheet.row_dimensions[row].height = 14 * (1 + len(text) // LINE_LENGTH)
            if column > 3:
                cell.number_format = "0%" if value < 1 else "#,##0"
    for letter, width in {"A": 10, "B": 64, "C": 24, "D": 16, "E": 16}.items():
        sheet.column_dimensions[letter].width = width
    table = Table(displayName="ResultsFramework", ref=f"A4:E{4 + len(indicators)}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    sheet.add_table(table)


def sound_budget():
    workbook = Workbook()
    budget_sheet(workbook)
    return workbook


def budget_with_faults():
    """As somebody might send it in: an area that the strategy does not have, a year's amount stored as text, row and
    grand totals typed over, and an indicator code that does not exist."""
    workbook = Workbook()
    sheet = budget_sheet(workbook, [*AREAS[:3], "5. Return and reintegration"])
    sheet["B11"] = AREAS[3]
    sheet.row_dimensions[11].height = 28
    sheet["D10"] = "30"
    sheet["D10"].alignment = Alignment(horizontal="right", vertical="center")
    sheet["G7"] = 58
    sheet["F14"] = 100
    mistaken = [("4b22x", *INDICATORS_AREA_2[0][1:]), *INDICATORS_AREA_2[1:]]
    indicator_sheet(workbook.create_sheet("Indicators"), mistaken)
    return workbook


def indicators():
    workbook = Workbook()
    workbook.active.title = "Indicators"
    indicator_sheet(workbook.active, INDICATORS_AREA_2)
    return workbook


def save(workbook, name):
    """Writes the workbook without the moment of writing in it."""
    for sheet in workbook:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.font.size == DEFAULT_FONT.size:
                    cell.font = Font(size=SIZE)
    buffer = io.BytesIO()
    workbook.save(buffer)
    with zipfile.ZipFile(buffer) as made, zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as kept:
        for part in made.namelist():
            content = made.read(part)
            if part == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2023-06-01T12:00:00Z", content)
            kept.writestr(zipfile.ZipInfo(part, (2023, 6, 1, 12, 0, 0)), content, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    save(sound_budget(), "sound-budget.xlsx")
    save(budget_with_faults(), "budget-with-faults.xlsx")
    save(indicators(), "indicators.xlsx")
