import type { Lot } from "../flex/lot";
import type { Rate } from "../flex/rate-card";
import type { Terms } from "../flex/terms";
import type { Tier } from "../flex/tier";
import { COUNT_FORMAT, DATE_FORMAT, DAYS_FORMAT, DECIMAL_FORMAT, moneyFormat, priceFormat } from "./formats";
import { PALETTE, STYLES, TAB_COLORS, TABLE_STYLE } from "./palette";
import type { Cell, CellStyle, CellValue, SheetSpec, TableSpec } from "./sheet-spec";
import { termRows } from "./term-rows";

const TERMS_SHEET_NAME = "Flex Terms";

/** Row of the tables' headings; the tables begin in the next one. */
const HEADING_ROW = 4;
/** Characters of the empty column between two tables. */
const GAP = 3;

/** Blue is what the user may change, as in any financial model. */
const INPUT: CellStyle = { color: "#0B53A8", verticalAlign: "top" };
const INPUT_NUMBER: CellStyle = { ...INPUT, align: "right" };
const NOTE: CellStyle = { color: PALETTE.muted, verticalAlign: "top" };

interface Column {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly format?: string;
  readonly style?: CellStyle;
}

interface TermsTable {
  readonly name: string;
  readonly heading: string;
  readonly columns: readonly Column[];
  /** A cell of its own where format and look differ from the column's. */
  readonly rows: readonly (readonly (CellValue | Cell)[])[];
}

const text = (header: string, width: number): Column => ({ header, width, style: INPUT });
const number = (header: string, width: number, format: string): Column => ({
  header,
  width,
  format,
  style: INPUT_NUMBER,
});

function termsTable(terms: Terms): TermsTable {
  return {
    name: "FlexTerms",
    heading: "Terms of the contract",
    columns: [
      { header: "Term", width: 21, style: STYLES.body },
      number("Value", 13, "General"),
      { header: "Unit", width: 22, style: NOTE },
      { header: "Source", width: 34, style: NOTE },
    ],
    rows: termRows(terms).map(({ term, value, format, unit, source }) => [
      term,
      { value, style: INPUT_NUMBER, ...(format === undefined ? {} : { numberFormat: format }) },
      unit,
      source,
    ]),
  };
}

/** A column and what a row has in it. */
interface Field<T> {
  readonly column: Column;
  readonly of: (row: T) => CellValue;
  /** Whether the column is left out where no row has anything in it. */
  readonly isOptional?: boolean;
}

/** The columns of a table; optional ones only where a row fills them. */
function fieldsTable<T>(
  name: string,
  heading: string,
  rows: readonly T[],
  fields: readonly Field<T>[],
): TermsTable {
  const shown = fields.filter(({ isOptional, of }) => !isOptional || rows.some((row) => of(row) !== null));
  return {
    name,
    heading,
    columns: shown.map(({ column }) => column),
    rows: rows.map((row) => shown.map(({ of }) => of(row))),
  };
}

function lotsTable(lots: readonly Lot[], currency: string): TermsTable {
  return fieldsTable("FlexLots", "Purchases of tokens", lots, [
    { column: number("Purchased", 15, DATE_FORMAT), of: (lot) => lot.purchased },
    { column: number("Tokens", 12, COUNT_FORMAT), of: (lot) => lot.tokens },
    // The amount paid goes before the price, which then follows from it.
    {
      column: number("Price per token", 19, priceFormat(currency)),
      of: (lot) => ((lot.amountPaid ?? null) === null ? lot.price : null),
    },
    { column: number("Expires", 13, DATE_FORMAT), of: (lot) => lot.expires },
    { column: number("Left at start", 16, COUNT_FORMAT), of: (lot) => lot.leftAtStart },
    { column: text("Team", 18), of: (lot) => lot.team ?? null, isOptional: true },
    {
      column: number("Amount paid", 16, DECIMAL_FORMAT),
      of: (lot) => lot.amountPaid ?? null,
      isOptional: true,
    },
    { column: text("Currency", 12), of: (lot) => lot.currency ?? null, isOptional: true },
    {
      column: number("Exchange rate", 16, "General"),
      of: (lot) => lot.exchangeRate ?? null,
      isOptional: true,
    },
  ]);
}

function tiersTable(tiers: readonly Tier[], currency: string): TermsTable {
  return fieldsTable("FlexTiers", "Price list by size of order", tiers, [
    { column: number("From tokens", 16, COUNT_FORMAT), of: (tier) => tier.from },
    { column: number("Price per token", 19, priceFormat(currency)), of: (tier) => tier.price },
    { column: number("Pack size", 12, COUNT_FORMAT), of: (tier) => tier.packSize ?? null, isOptional: true },
  ]);
}

const yesOrNo = (yes: boolean): string => (yes ? "yes" : "no");

function ratesTable(rates: readonly Rate[], currency: string): TermsTable {
  return {
    name: "FlexRates",
    heading: "Rate card",
    columns: [
      text("Product", 20),
      number("Tokens per day", 19, COUNT_FORMAT),
      number("Seat cost per year", 22, moneyFormat(currency)),
      text("Flex-eligible", 16),
      text("In contract", 15),
      text("Covers", 46),
      { ...number("Published break-even", 25, DAYS_FORMAT), style: STYLES.claim },
      { header: "Typical use", width: 44, style: STYLES.claim },
    ],
    rows: rates.map((rate) => [
      rate.product,
      rate.tokensPerDay,
      rate.seatCostPerYear,
      yesOrNo(rate.flexEligible),
      yesOrNo(rate.inContract),
      rate.covers.join("; "),
      rate.publishedBreakEven,
      rate.typicalUse,
    ]),
  };
}

function bodyCell(content: CellValue | Cell, column: Column): Cell {
  if (typeof content === "object" && content !== null) return content;
  const { format, style } = column;
  return {
    value: content,
    ...(format === undefined ? {} : { numberFormat: format }),
    ...(style && { style }),
  };
}

/** The rows of a sheet, filled at any place. */
class Rows {
  readonly cells: (Cell | null)[][] = [];

  put(row: number, column: number, cell: Cell): void {
    while (this.cells.length <= row) this.cells.push([]);
    const cells = this.cells[row]!;
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }
}

/** Writes one table with its heading; a table without rows gets an empty one, for Excel wants one. */
function putTable(rows: Rows, table: TermsTable, firstColumn: number): TableSpec {
  const headerRow = HEADING_ROW + 1;
  rows.put(HEADING_ROW, firstColumn, { value: table.heading, style: STYLES.heading });
  table.columns.forEach(({ header, style }, index) => {
    const right = style?.align === "right";
    const look = right ? STYLES.numberHeader : STYLES.header;
    rows.put(headerRow, firstColumn + index, { value: header, style: look });
  });
  const body = table.rows.length > 0 ? table.rows : [table.columns.map(() => null)];
  body.forEach((contents, index) =>
    contents.forEach((content, c) =>
      rows.put(headerRow + 1 + index, firstColumn + c, bodyCell(content, table.columns[c]!)),
    ),
  );
  return {
    name: table.name,
    range: { row: headerRow, column: firstColumn, rows: body.length + 1, columns: table.columns.length },
    style: TABLE_STYLE,
  };
}

/**
 * The sheet on which the user states contract and purchases: the tables FlexTerms, FlexLots, FlexTiers and
 * FlexRates side by side, so that each can grow downwards.
 *
 * @param terms values of FlexTerms
 * @param rates rows of FlexRates
 * @param lots rows of FlexLots; none leaves one empty row
 * @param tiers rows of FlexTiers
 * @returns a sheet that is the user's: it carries no mark
 */
export function termsSheet(
  terms: Terms,
  rates: readonly Rate[],
  lots: readonly Lot[],
  tiers: readonly Tier[],
): SheetSpec {
  const rows = new Rows();
  rows.put(0, 0, { value: TERMS_SHEET_NAME, style: STYLES.title });
  rows.put(1, 0, {
    value: "What every analysis in this workbook rests on. Change the blue values and analyze again.",
    style: STYLES.subtitle,
  });
  rows.put(2, 0, {
    value:
      "Blank means: As-of date, the last day in the data; Price per token, the token price; Expires, a year less a day.",
    style: STYLES.subtitle,
  });
  const { currency } = terms;
  const widths: number[] = [];
  const tables = [
    termsTable(terms),
    lotsTable(lots, currency),
    tiersTable(tiers, currency),
    ratesTable(rates, currency),
  ].map((table) => {
    if (widths.length > 0) widths.push(GAP);
    const spec = putTable(rows, table, widths.length);
    widths.push(...table.columns.map(({ width }) => width));
    return spec;
  });
  return {
    name: TERMS_SHEET_NAME,
    kind: "",
    cells: rows.cells,
    columnWidths: widths,
    tables,
    charts: [],
    freeze: { rows: HEADING_ROW + 2, columns: 0 },
    tabColor: TAB_COLORS.detail,
    gridlines: false,
  };
}
