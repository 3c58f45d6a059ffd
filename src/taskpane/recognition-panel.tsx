import { Checkbox, Link, makeStyles, tokens } from "@fluentui/react-components";
import { isoDate } from "../flex/dates";
import type { Corrections, DateOrderFinding, Recognition } from "../intake/recognition";
import { message } from "../messages/message";
import { ColumnList } from "./column-list";
import { ORDER_NAMES, orderReason } from "./date-order-texts";
import { FigureList } from "./figure-list";
import type { LabeledFigure } from "./figure-list";
import { counted } from "./format-figures";
import { Panel } from "./panel";
import { ProblemBar } from "./problem-bar";
import { shapeTitle } from "./role-names";

const useStyles = makeStyles({
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  inline: { fontSize: "inherit", lineHeight: "inherit" },
  check: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Data as recognized before it is read. */
export interface RecognizedInput {
  readonly recognition: Recognition;
  /** What the user has said so far. */
  readonly corrections: Corrections;
  /** What the dates show against the order that the user chose; null where nothing. */
  readonly contradiction: DateOrderFinding | null;
  /** Rows below the header; null for files, whose rows nobody has counted yet. */
  readonly rowsBelow: number | null;
  /** Rows that are hidden or filtered out; 0 for a file. */
  readonly hiddenRows: number;
}

export interface RecognitionPanelProps {
  readonly input: RecognizedInput;
  /** How many files it stands for; absent for a selection. */
  readonly files?: number;
  readonly busy: boolean;
  /** Leaves out the columns, unless they are asked for: what came out stands below. */
  readonly brief: boolean;
  /** Gets all corrections, the new one among them. */
  readonly onCorrect: (corrections: Corrections) => void;
}

/** What the data was recognized as, which the user can correct. */
export function RecognitionPanel({
  input,
  files,
  busy,
  brief,
  onCorrect,
}: RecognitionPanelProps): React.JSX.Element {
  const styles = useStyles();
  const { recognition, corrections, hiddenRows } = input;
  const problem = problemOf(recognition) ?? contradictionOf(input);
  const visibleRowsOnly = corrections.visibleRowsOnly ?? false;
  return (
    <Panel title={titleOf(recognition, files)}>
      {problem !== null && <ProblemBar intent="warning" message={problem} />}
      <FigureList figures={figuresOf(input)} />
      {hiddenRows > 0 && (
        <div>
          <p className={styles.note}>
            {message(visibleRowsOnly ? "pane.hiddenLeftOut" : "pane.hiddenRead", { rows: hiddenRows })}
          </p>
          <Checkbox
            className={styles.check}
            label="Visible rows only"
            checked={visibleRowsOnly}
            disabled={busy}
            onChange={(_, { checked }) => onCorrect({ ...corrections, visibleRowsOnly: checked === true })}
          />
        </div>
      )}
      <ColumnList
        recognition={recognition}
        corrections={corrections}
        busy={busy}
        brief={brief}
        onCorrect={onCorrect}
      />
      {hasCorrections(corrections) && (
        <p className={styles.note}>
          {message("pane.correctionsKept")}{" "}
          <Link as="button" inline className={styles.inline} disabled={busy} onClick={() => onCorrect({})}>
            Forget them
          </Link>
        </p>
      )}
    </Panel>
  );
}

function titleOf({ shape }: Recognition, files: number | undefined): string {
  const title = shapeTitle(shape);
  return files === undefined || files === 1 ? title : `${title}, in ${files} files`;
}

function problemOf({ shape, missing }: Recognition): string | null {
  if (shape === "subscriptions") return message("pane.subscriptions");
  if (missing.length === 0) return null;
  const needed = missing.map((need) => message(`pane.need.${need}`)).join("; ");
  return message("pane.notUsage", { needed });
}

/** A choice that was kept may be wrong for the next export. */
function contradictionOf({ contradiction, corrections: { dateOrder } }: RecognizedInput): string | null {
  if (contradiction === null || dateOrder === undefined) return null;
  const { column, example } = contradiction;
  const other = dateOrder === "dmy" ? "mdy" : "dmy";
  return message("pane.orderContradicted", {
    column,
    value: example,
    chosen: ORDER_NAMES[dateOrder],
    other: ORDER_NAMES[other],
  });
}

function figuresOf({ recognition, corrections, rowsBelow }: RecognizedInput): LabeledFigure[] {
  const { headerRow, dateOrder, period, shape } = recognition;
  const figures: LabeledFigure[] = [];
  const below = rowsBelow === null ? "" : `, ${counted(rowsBelow, "row")} below it`;
  if (headerRow !== null) figures.push({ label: "Header", value: `row ${headerRow}${below}` });
  if (dateOrder !== null) {
    const chosen = corrections.dateOrder !== undefined;
    figures.push({ label: "Dates", value: orderReason(dateOrder, chosen) });
  }
  if (shape === "usage report") {
    const days = period === null ? "not stated" : `${isoDate(period.from)} to ${isoDate(period.to)}`;
    figures.push({ label: "Period", value: days });
  }
  return figures;
}

function hasCorrections({ roles = {}, dateOrder, period, visibleRowsOnly = false }: Corrections): boolean {
  return Object.keys(roles).length > 0 || dateOrder !== undefined || period !== undefined || visibleRowsOnly;
}
