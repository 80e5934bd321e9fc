/** Sound workbooks of many kinds, as offices make them, with the habits that make a checker of formulas cry wolf. */

import type { Rows } from "../../support/workbook";
import { model } from "./model";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const soundModels: Readonly<Record<string, Readonly<Record<string, Rows>>>> = {
  "a loan schedule: the first period takes the principal, the last pays what is left": {
    Loan: model((m) =>
      m
        .block(
          "A1",
          ["Principal", 500000],
          ["Rate a year", 0.045],
          ["Periods", 12],
          ["Payment", "=-PMT(B2/12,B3,B1)"],
        )
        .put("A6", "Period", "Opening", "Interest", "Payment", "Repaid", "Closing")
        .down("A7", 1, ...MONTHS.slice(1).map((_, i) => `=A${i + 7}+1`))
        .put("B7", "=B1")
        .fill("B8:B18", "=F7")
        .put("C7", "=$B$1*$B$2/12")
        .fill("C8:C18", "=F7*$B$2/12")
        .fill("D7:D17", "=$B$4")
        .put("D18", "=B18+C18")
        .fill("E7:E18", "=D7-C7")
        .fill("F7:F18", "=B7-E7")
        .put("A19", "Total", null, "=SUM(C7:C18)", "=SUM(D7:D18)", "=SUM(E7:E18)"),
    ),
  },
  "a staff budget: months and shares differ by person, one line is a lump sum": {
    Staff: model((m) =>
      m
        .put("A3", "Position", "Months", "Share", "Monthly cost (USD)", "2024", "2025", "2026", "Total")
        .block(
          "A4",
          ["Head of office", 12, 1, 9800],
          ["Finance officer", 12, 0.5, 5200],
          ["Driver", 12, 1, 1400],
          ["Programme officer", 10, 0.75, 4300],
          ["Consultants (lump sum)", null, null, null, 25000, 25000, 0],
          ["Interns", 6, 1, 600],
        )
        .fill("E4:G7", "=$B4*$C4*$D4")
        .fill("E9:G9", "=$B9*$C9*$D9")
        .fill("H4:H9", "=SUM(E4:G4)")
        .put("A10", "Total staff")
        .fill("E10:H10", "=SUM(E4:E9)")
        .put("A11", "Overhead 7 %")
        .fill("E11:H11", "=E10*7%")
        .put("A12", "Grand total")
        .fill("E12:H12", "=E10+E11"),
    ),
  },
  "a cash flow of a project: opening balance in the first month, quarters between months": {
    "Cash flow": model((m) =>
      m
        .put("B2", "Jan", "Feb", "Mar", "Q1", "Apr", "May", "Jun", "Q2", "Year")
        .down(
          "A3",
          "Opening balance",
          "Grant received",
          "Other income",
          "Total income",
          "Salaries",
          "Travel",
          "Workshops",
          "Total spent",
          "Closing balance",
        )
        .put("B3", 10000)
        .fill("C3:D3", "=B11")
        .put("E3", "=B3")
        .put("F3", "=D11")
        .fill("G3:H3", "=F11")
        .put("I3", "=F3")
        .put("J3", "=B3")
        .numbers("B4:D5")
        .numbers("F4:H5")
        .fill("E4:E5", "=SUM(B4:D4)")
        .fill("I4:I5", "=SUM(F4:H4)")
        .fill("J4:J5", "=E4+I4")
        .fill("B6:J6", "=SUM(B4:B5)")
        .numbers("B7:D9", 300)
        .numbers("F7:H9", 320)
        .fill("E7:E9", "=SUM(B7:D7)")
        .fill("I7:I9", "=SUM(F7:H7)")
        .fill("J7:J9", "=E7+I7")
        .fill("B10:J10", "=SUM(B7:B9)")
        .fill("B11:J11", "=B3+B6-B10"),
    ),
  },
  "a table of cost shares: the last share is the remainder": {
    Shares: model((m) =>
      m
        .put("A2", "Office", "Amount", "Denmark", "Norway", "Sweden", "Rest", "Check")
        .down("A3", "Kabul", "Tunis", "Nairobi", "Amman", "Dakar")
        .numbers("B3:B7", 42000)
        .put("C1", 0.3, 0.25, 0.2, "=1-SUM(C1:E1)", "=SUM(C1:F1)")
        .fill("C3:E7", "=ROUND($B3*C$1,2)")
        .fill("F3:F7", "=B3-SUM(C3:E3)")
        .fill("G3:G7", "=SUM(C3:F3)-B3")
        .put("A8", "Total")
        .fill("B8:G8", "=SUM(B3:B7)"),
    ),
  },
  "a table of exchange rates: inverse rates, averages beneath, a fixed peg": {
    Rates: model((m) =>
      m
        .put("A1", "Month", "USD/DKK", "EUR/DKK", "DKK/USD", "DKK/EUR", "Change")
        .put("A2", 45292)
        .fill("A3:A13", "=EDATE(A2,1)", "mmm yyyy")
        .numbers("B2:B13", 6.7)
        .down("C2", ...MONTHS.map(() => 7.46))
        .fill("D2:E13", "=1/B2")
        .fill("F3:F13", "=B3/B2-1")
        .put("A14", "Average", "=AVERAGE(B2:B13)", "=AVERAGE(C2:C13)", "=AVERAGE(D2:D13)", "=AVERAGE(E2:E13)")
        .put("A15", "Highest", "=MAX(B2:B13)", "=MAX(C2:C13)", "=MAX(D2:D13)", "=MAX(E2:E13)"),
    ),
  },
  "depreciation: the first year is a half year, a column of totals between": {
    Assets: model((m) =>
      m
        .put(
          "A3",
          "Asset",
          "Bought",
          "Cost",
          "Years",
          "2023",
          "2024",
          "2025",
          "2026",
          "Written off",
          "Book value",
        )
        .block(
          "A4",
          ["Vehicle", 2023, 34000, 5],
          ["Generator", 2023, 12000, 8],
          ["Laptops", 2023, 9000, 3],
          ["Furniture", 2023, 7000, 10],
        )
        .fill("E4:E7", "=C4/D4/2")
        .fill("F4:H7", "=$C4/$D4")
        .fill("I4:I7", "=SUM(E4:H4)")
        .fill("J4:J7", "=C4-I4")
        .put("A8", "Total", null, "=SUM(C4:C7)")
        .fill("E8:J8", "=SUM(E4:E7)"),
    ),
  },
  "a timesheet: weekends without hours, a week's total between, overtime by rule": {
    Hours: model((m) => {
      m.put("A1", "Day", "In", "Out", "Break", "Hours", "Over 7.4");
      for (let week = 0; week < 3; week++) {
        const first = 2 + week * 8;
        for (let day = 0; day < 5; day++) m.put(`A${first + day}`, 45292 + week * 7 + day, 0.35, 0.7, 0.02);
        m.fill(`E${first}:E${first + 4}`, `=(C${first}-B${first}-D${first})*24`);
        m.fill(`F${first}:F${first + 4}`, `=MAX(0,E${first}-7.4)`);
        m.put(
          `A${first + 5}`,
          "Week",
          null,
          null,
          null,
          `=SUM(E${first}:E${first + 4})`,
          `=SUM(F${first}:F${first + 4})`,
        );
      }
      return m.put("A26", "All", null, null, null, "=E7+E15+E23", "=F7+F15+F23");
    }),
  },
  "a list of invoices: a discount where there is one, VAT by country, a running balance": {
    Invoices: model((m) =>
      m
        .put("H1", 0.25)
        .put("A3", "No.", "Supplier", "Net", "Discount", "VAT", "Gross", "Balance")
        .down("B4", "Møller", "Khan", "Diallo", "Larsen", "Okoye", "Smith", "Abdi", "Nguyen")
        .put("A4", 1)
        .fill("A5:A11", "=A4+1")
        .numbers("C4:C11", 800)
        .put("D6", 50)
        .fill("E4:E11", "=(C4-D4)*$H$1")
        .fill("F4:F11", "=C4-D4+E4")
        .put("G4", "=F4")
        .fill("G5:G11", "=G4+F5")
        .put("B12", "Total", "=SUM(C4:C11)", "=SUM(D4:D11)", "=SUM(E4:E11)", "=SUM(F4:F11)"),
    ),
  },
  "a consolidated budget: sums across sheets, reserved blank lines, sections with subtotals": {
    Nairobi: model((m) => officeBudget(m)),
    Amman: model((m) => officeBudget(m)),
    Dakar: model((m) => officeBudget(m)),
    Total: model((m) =>
      officeLabels(m)
        .fill("B4:D6", "=Nairobi!B4+Amman!B4+Dakar!B4")
        .fill("B7:D7", "=SUM(B4:B6)")
        .fill("B9:D12", "=SUM(Nairobi:Dakar!B9)")
        .fill("B13:D13", "=SUM(B9:B12)")
        .fill("B14:D14", "=B7+B13")
        .fill("B15:D15", "=B14*0.07")
        .fill("B16:D16", "=B14+B15")
        .fill("E4:E7", "=SUM(B4:D4)")
        .fill("E9:E16", "=SUM(B9:D9)"),
    ),
  },
  "a report to a donor: budget, spent, left, share; figures in thousands": {
    Report: model((m) =>
      m
        .put("B2", "Budget", "Spent 2023", "Spent 2024", "Spent", "Left", "Spent %", "DKK 1,000")
        .down(
          "A3",
          "Outcome 1",
          "Staff",
          "Travel",
          "Training",
          "Outcome 2",
          "Grants",
          "Monitoring",
          "Total",
          "of which in kind",
        )
        .numbers("B4:D6", 90000)
        .numbers("B8:D9", 70000)
        .fill("B3:D3", "=SUM(B4:B6)")
        .fill("B7:D7", "=SUM(B8:B9)")
        .fill("B10:D10", "=B3+B7")
        .numbers("B11:D11", 500)
        .fill("E3:E11", "=C3+D3")
        .fill("F3:F11", "=B3-E3")
        .fill("G3:G11", "=IF(B3=0,0,E3/B3*100)")
        .fill("H3:H11", "=ROUND(B3/1000,0)"),
    ),
  },
  "a forecast: actual figures to the left, growth to the right, each year's rate in its cell": {
    Forecast: model((m) =>
      m
        .put("A1", "DKK million", 2021, 2022)
        .fill("D1:H1", "=C1+1")
        .put("A2", "Growth", null, null, 0.02, 0.02, 0.025, 0.03, 0.02)
        .down("A3", "Core", "Thematic", "Emergency", "Total", "Share of core")
        .numbers("B3:C5", 40)
        .fill("D3:H5", "=C3*(1+D$2)")
        .fill("B6:H6", "=SUM(B3:B5)")
        .fill("B7:H7", "=B3/B6"),
    ),
  },
  "a price list: units converted, every third row a subtotal, alternating rows of budget and actual": {
    Prices: model((m) => {
      m.put("A1", "Item", "", 2024, 2025, 2026, 2027);
      for (let i = 0; i < 5; i++) {
        const row = 2 + i * 3;
        m.put(`A${row}`, `Item ${i + 1}`, "Budget")
          .put(`B${row + 1}`, "Actual")
          .put(`B${row + 2}`, "Difference");
        m.fill(`C${row}:F${row}`, `=Input!C${i + 2}*12/1000`);
        m.fill(`C${row + 1}:F${row + 1}`, `=Input!C${i + 12}/1000`);
        m.fill(`C${row + 2}:F${row + 2}`, `=C${row}-C${row + 1}`);
      }
      return m;
    }),
    Input: model((m) => m.numbers("C2:F6").numbers("C12:F16", 14000)),
  },
};

function officeLabels<T extends Parameters<Parameters<typeof model>[0]>[0]>(m: T): T {
  m.put("A3", "USD", 2024, 2025, 2026, "Total").down(
    "A4",
    "International staff",
    "National staff",
    "Consultants",
    "Subtotal staff",
    "Activities",
    "Training",
    "Equipment",
    "(reserved)",
    "Travel",
    "Subtotal activities",
    "Total direct costs",
    "Overhead 7 %",
    "Total",
  );
  return m;
}

function officeBudget<T extends Parameters<Parameters<typeof model>[0]>[0]>(m: T): T {
  officeLabels(m)
    .numbers("B4:D6", 21000)
    .fill("B7:D7", "=SUM(B4:B6)")
    .numbers("B9:D10", 8000)
    .numbers("B12:D12", 4000)
    .fill("B13:D13", "=SUM(B9:B12)")
    .fill("B14:D14", "=B7+B13")
    .fill("B15:D15", "=B14*0.07")
    .fill("B16:D16", "=B14+B15")
    .fill("E4:E7", "=SUM(B4:D4)")
    .fill("E9:E10", "=SUM(B9:D9)")
    .fill("E12:E16", "=SUM(B12:D12)");
  return m;
}
