import type { ChartInfo, GridStore, Scalar } from "../grid-store";

/** Whether a series is a column or a row of the source, in the words of Excel.ChartSeriesBy. */
export const SERIES_BY = ["Auto", "Columns", "Rows"] as const;
export type SeriesBy = (typeof SERIES_BY)[number];

/** What a chart draws: categories, and for each series a name and a value for each category. */
export interface ChartData {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly Scalar[] }[];
}

/**
 * The data of a chart over a block whose first line holds the names of the series and whose first cells hold the
 * categories. "Auto" takes the longer side for the categories, as Excel does.
 */
export function chartData(
  store: GridStore,
  { source, seriesBy }: Pick<ChartInfo, "source" | "seriesBy">,
): ChartData {
  const values = store.values(source.sheet, source.rect);
  const texts = store.texts(source.sheet, source.rect);
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && source.rect.columns > source.rect.rows);
  return byRows ? dataByColumns(transposed(values), transposed(texts)) : dataByColumns(values, texts);
}

function dataByColumns(values: readonly Scalar[][], texts: readonly string[][]): ChartData {
  const [header = [], ...body] = texts;
  return {
    labels: body.map(([label = ""]) => label),
    series: header.slice(1).map((name, j) => ({
      name,
      values: values.slice(1).map((line) => line[j + 1] ?? ""),
    })),
  };
}

function transposed<T>(grid: readonly T[][]): T[][] {
  const [first = []] = grid;
  return first.map((_, j) => grid.map((line) => line[j] as T));
}
