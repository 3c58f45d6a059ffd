import { asOneOf } from "../rich/arguments";
import type { RichType } from "../rich/rich-object";
import { RichCollection } from "../rich/rich-object";
import { Chart } from "./chart";
import { asRange } from "./chart-members";
import type { SeriesBy } from "./chart-source";
import { SERIES_BY } from "./chart-source";
import { asChartType } from "./chart-type";
import { freeName } from "./free-name";
import { keyedMethods, orderedMethod, sameName } from "./keyed-collection";
import type { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** Pixels, of a chart that nobody placed. */
const DEFAULT_PLACE = { left: 130, top: 130, width: 480, height: 288 };

/** The charts of a sheet. */
export class ChartCollection extends RichCollection<Chart> {
  readonly type = CHART_COLLECTION;

  constructor(readonly worksheet: Worksheet) {
    super();
  }

  items(): Chart[] {
    return this.infos().map(({ id }) => new Chart(this.worksheet, id));
  }

  /** By name or id. */
  find(key: string | number): Chart | null {
    const text = String(key);
    const info = this.infos().find(({ id, name }) => id === text || sameName(name, text));
    return info ? new Chart(this.worksheet, info.id) : null;
  }

  /** @throws RichError AccessDenied where the sheet is protected */
  async add(type: string, source: Range, seriesBy: SeriesBy): Promise<Chart> {
    this.worksheet.assertOpen();
    const { store, id: sheet } = this.worksheet;
    const ids = new Set(store.charts().map((chart) => chart.id));
    const id = freeName("chart-", (candidate) => ids.has(candidate), ids.size + 1);
    await store.addChart({
      id,
      name: freeName("Chart ", (name) => this.find(name) !== null, this.infos().length + 1),
      sheet,
      type,
      source: { sheet: source.sheetId, rect: source.rect },
      seriesBy,
      title: "Chart Title",
      titleVisible: true,
      legend: "Bottom",
      legendVisible: true,
      ...DEFAULT_PLACE,
    });
    return new Chart(this.worksheet, id);
  }

  private infos() {
    return this.worksheet.store.charts().filter(({ sheet }) => sheet === this.worksheet.id);
  }
}

/** What clients reach on a ChartCollection. */
export const CHART_COLLECTION: RichType<ChartCollection> = {
  name: "ChartCollection",
  scalars: { count: { since: "1.1", get: (charts) => charts.items().length } },
  navigation: {},
  methods: {
    ...keyedMethods({ getItem: "1.1", getItemOrNullObject: "1.4", getCount: "1.4" }),
    ...orderedMethod("1.1"),
    add: {
      since: "1.1",
      call: (charts, args) => {
        const by = args.optional(2, (value) => asOneOf(value, SERIES_BY)) ?? "Auto";
        return charts.add(asChartType(args.at(0)), asRange(args.at(1)), by);
      },
    },
  },
};
