import { sumWhere } from "./column-functions";
import { fixed, times } from "./expression";
import { DATE_FORMAT } from "./formats";
import { ListTable, type ListColumn } from "./list-table";
import type { ReportContext } from "./report-context";
import type { SheetDraft } from "./sheet-draft";
import { writeHeading } from "./sheet-parts";

/** Rows that the chart covers. */
const CHART_ROWS = 14;

/** One line of the totals. */
export interface Category {
  /** What it is called in the table and the chart. */
  readonly label: string;
  /** The first day that the list's rows carry, where they carry that instead of the label. */
  readonly day?: number;
}

/** The totals by category of a list below them. */
export interface CategoryTotalsSpec<Row> {
  /** Name of the native table. */
  readonly name: string;
  readonly heading: string;
  /** Header of the categories. */
  readonly header: string;
  readonly categories: readonly Category[];
  readonly list: ListTable<Row>;
  /** Column of the list that holds the category. */
  readonly categoryKey: string;
  /** Column of the list that is summed. */
  readonly tokensKey: string;
  readonly tokensHeader: string;
  readonly costHeader: string;
  readonly chartTitle: string;
}

/** Writes a table of tokens and cost by category, and beside it a chart where there is something to compare. */
export function writeCategoryTotals<Row>(
  draft: SheetDraft,
  context: ReportContext,
  spec: CategoryTotalsSpec<Row>,
): void {
  const totals = new ListTable<Category>(draft.name, {
    name: spec.name,
    rows: spec.categories,
    none: "None",
    columns: totalsColumns(context, spec),
  });
  writeHeading(draft, spec.heading);
  const top = draft.next;
  totals.write(draft);
  if (spec.categories.length < 2) return;
  draft.addChart({
    type: "columnClustered",
    title: spec.chartTitle,
    source: totals.block("label", "tokens"),
    anchor: { row: top, column: 5, rows: CHART_ROWS, columns: 5 },
    legend: "none",
  });
  draft.moveTo(Math.max(draft.next, top + CHART_ROWS));
}

function totalsColumns<Row>(
  { formats, shared }: ReportContext,
  spec: CategoryTotalsSpec<Row>,
): ListColumn<Category>[] {
  const tested = spec.list.column(spec.categoryKey);
  const summed = spec.list.column(spec.tokensKey);
  const byDay = spec.categories.some(({ day }) => day !== undefined);
  const columns: ListColumn<Category>[] = [
    { key: "label", header: spec.header, content: ({ label }) => label },
    {
      key: "tokens",
      header: spec.tokensHeader,
      format: formats.tokens,
      content: ({ label, day }, inRow) =>
        sumWhere(tested, { cell: inRow(byDay ? "day" : "label"), content: day ?? label }, summed),
    },
    {
      key: "cost",
      header: spec.costHeader,
      format: formats.money,
      content: (_, inRow) => times(inRow("tokens"), fixed(shared.price.reference)),
    },
  ];
  if (!byDay) return columns;
  return [...columns, { key: "day", header: "From", format: DATE_FORMAT, content: ({ day }) => day ?? null }];
}

/**
 * The products of a list, most tokens first.
 *
 * @param rows of the list
 * @param tokensOf what is counted
 */
export function productCategories<Row extends { readonly product: string }>(
  rows: readonly Row[],
  tokensOf: (row: Row) => number,
): Category[] {
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(row.product, (totals.get(row.product) ?? 0) + tokensOf(row));
  return [...totals].sort((a, b) => b[1] - a[1]).map(([label]) => ({ label }));
}
