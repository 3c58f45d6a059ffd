import { trapRows, TRAP_TABLE_HEADER, type TrapKey, type TrapRow } from "../flex/trap-table";
import { message } from "../messages/message";
import { sheetLink } from "./a1";
import { ListTable, type ListColumn } from "./list-table";
import { STYLES } from "./palette";
import type { ReportContext, TrapFigures } from "./report-context";
import type { SheetDraft } from "./sheet-draft";
import type { SheetKind } from "./sheet-names";
import { writeHeading, writeSentence } from "./sheet-parts";

const TRAP_SHEETS: Readonly<Record<TrapKey, SheetKind>> = {
  background: "background",
  shortSessions: "short-sessions",
  expiry: "expiry",
  rateDisparity: "rate-disparity",
  tierBoundary: "tier-boundary",
};

/** The cells of each trap's sheet that the table shows. */
export type AllTrapFigures = Readonly<Record<TrapKey, TrapFigures>>;

/** Writes the trap table; every number in it is the cell of a trap's own sheet. */
export function writeTraps(draft: SheetDraft, context: ReportContext, figures: AllTrapFigures): void {
  writeHeading(draft, "The five consumption traps");
  trapTable(context, figures).write(draft);
  writeSentence(
    draft,
    `Costs in ${context.analysis.terms.currency}. ${message("report-no-total")}`,
    STYLES.subtitle,
  );
}

function trapTable(context: ReportContext, figures: AllTrapFigures): ListTable<TrapRow> {
  const { names, analysis } = context;
  const [trap, measurable, , , , , basis] = TRAP_TABLE_HEADER;
  return new ListTable(names.summary, {
    name: "FlexTrapTable",
    rows: trapRows(analysis),
    none: "No trap",
    columns: [
      {
        key: "trap",
        header: trap,
        content: ({ name }) => name,
        style: STYLES.rowLink,
        link: (row) => sheetLink(names[TRAP_SHEETS[row.trap]]),
      },
      {
        key: "measurable",
        header: measurable,
        align: "center",
        content: (row) => row.measurable,
      },
      ...figureColumns(context, figures),
      {
        key: "basis",
        header: basis,
        style: STYLES.wrapped,
        content: (row) => message(row.basis.code, row.basis.params),
      },
    ],
  });
}

function figureColumns({ formats }: ReportContext, figures: AllTrapFigures): ListColumn<TrapRow>[] {
  const [, , affectedTokens, affectedCost, avoidableTokens, avoidableCost] = TRAP_TABLE_HEADER;
  const column = (key: keyof TrapFigures, header: string, format: string): ListColumn<TrapRow> => ({
    key,
    header,
    format,
    content: ({ trap }) => figures[trap][key],
  });
  return [
    column("affectedTokens", affectedTokens, formats.tokens),
    column("affectedCost", affectedCost, formats.money),
    column("avoidableTokens", avoidableTokens, formats.tokens),
    column("avoidableCost", avoidableCost, formats.money),
  ];
}

/** What the chart of avoidable cost shows: the traps that can have any; null where there is none. */
export function avoidableCosts(
  { names, analysis, formats }: ReportContext,
  figures: AllTrapFigures,
): ListTable<TrapRow> | null {
  const rows = trapRows(analysis).filter(({ trap }) => figures[trap].avoidableCost !== null);
  if (rows.every(({ trap }) => figures[trap].avoidableCost?.value === 0)) return null;
  return new ListTable(names.summary, {
    name: "FlexAvoidableCostTable",
    rows,
    none: "No trap",
    columns: [
      { key: "trap", header: "Trap", content: ({ name }) => name },
      {
        key: "cost",
        header: `Avoidable cost (${analysis.terms.currency})`,
        format: formats.money,
        content: ({ trap }) => figures[trap].avoidableCost,
      },
    ],
  });
}
