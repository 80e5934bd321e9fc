"""What openpyxl sees in a workbook, as JSON: describe.py FILE. Warnings are errors."""

import json
import sys
import warnings

import openpyxl

warnings.simplefilter("error")


def chart(anchored):
    series = anchored.series
    return {
        "type": type(anchored).__name__,
        "grouping": getattr(anchored, "grouping", None),
        "at": [anchored.anchor._from.row, anchored.anchor._from.col, anchored.anchor.to.row, anchored.anchor.to.col],
        "names": [one.tx.strRef.f for one in series],
        "categories": series[0].cat.strRef.f if series[0].cat.strRef else series[0].cat.numRef.f,
        "cached": [[point.v for point in one.val.numRef.numCache.pt] for one in series],
    }


def sheet(ws):
    return {
        "tables": [
            {
                "name": t.displayName,
                "ref": t.ref,
                "columns": [c.name for c in t.tableColumns],
                "style": t.tableStyleInfo.name,
                "filter": t.autoFilter is not None,
            }
            for t in ws.tables.values()
        ],
        "notes": {c.coordinate: c.comment.text for row in ws.iter_rows() for c in row if c.comment},
        "validations": [
            [str(v.sqref), v.type, v.operator, v.formula1, v.formula2, v.promptTitle, v.prompt, v.errorTitle, v.error]
            for v in ws.data_validations.dataValidation
        ],
        "charts": [chart(c) for c in ws._charts],
        "widths": {letter: d.width for letter, d in ws.column_dimensions.items()},
        "freeze": ws.freeze_panes,
        "print": [
            ws.page_setup.orientation,
            str(ws.page_setup.paperSize),
            ws.sheet_properties.pageSetUpPr and ws.sheet_properties.pageSetUpPr.fitToPage,
            ws.page_setup.fitToHeight,
            ws.print_title_rows,
        ],
        "selected": ws.sheet_view.selection[-1].sqref if ws.sheet_view.selection else None,
    }


def look(cell):
    fill = cell.fill.fgColor.rgb if cell.fill.fill_type == "solid" else None
    color = cell.font.color.rgb if cell.font.color is not None and cell.font.color.type == "rgb" else None
    return {
        "bold": cell.font.b,
        "italic": cell.font.i,
        "size": cell.font.sz,
        "color": color,
        "fill": fill,
        "horizontal": cell.alignment.horizontal,
        "vertical": cell.alignment.vertical,
        "wrap": bool(cell.alignment.wrap_text),
        "indent": cell.alignment.indent,
        "format": cell.number_format,
    }


book = openpyxl.load_workbook(sys.argv[1])
names = book.defined_names
# Older versions keep names in a list, newer ones in a mapping for the workbook and each sheet.
flat = names.definedName if hasattr(names, "definedName") else list(names.values())
json.dump(
    {
        "active": book.active.title,
        "title": book.properties.title,
        "names": {n.name: n.attr_text for n in flat},
        "sheets": {ws.title: sheet(ws) for ws in book},
        "values": {
            ws.title: {c.coordinate: [c.value, c.data_type] for row in ws.iter_rows() for c in row if c.value is not None}
            for ws in book
        },
        "looks": {ws.title: {c.coordinate: look(c) for row in ws.iter_rows() for c in row if c.has_style} for ws in book},
    },
    sys.stdout,
    default=str,
)
