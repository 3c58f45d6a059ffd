import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { AnalysisRun } from "../excel/analyze-selection";
import { isoDate } from "../flex/dates";
import type { Period } from "../flex/analysis";
import type { AnalysisDigest } from "../flex/analysis-digest";
import type { SheetKind } from "../report/sheet-names";
import { FigureList } from "./figure-list";
import { count, counted, money, price, tokens as tokenCount } from "./format-figures";
import { Panel } from "./panel";
import { presetWarning } from "./preset-warning";
import { ProblemBar } from "./problem-bar";
import { TrapList } from "./trap-list";

const useStyles = makeStyles({
  totals: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  total: { display: "flex", flexDirection: "column-reverse" },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: {
    margin: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase500,
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase500,
  },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  links: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
});

export interface ResultsProps {
  readonly run: AnalysisRun;
  readonly onShowSheet: (name: string) => void;
}

/** What the analysis found, and the ways to the sheets that tell more. */
export function Results({ run, onShowSheet }: ResultsProps): React.JSX.Element {
  const styles = useStyles();
  const { analysis, sheets } = run;
  const { totals, terms, rows } = analysis;
  const show = (kind: SheetKind) => (): void => onShowSheet(sheets[kind]);
  const warning = presetWarning(analysis.presets);
  return (
    <>
      <Panel title={titleOf(analysis.period)}>
        <dl className={styles.totals}>
          <div className={styles.total}>
            <dt className={styles.label}>tokens</dt>
            <dd className={styles.value}>{tokenCount(totals.tokens)}</dd>
          </div>
          <div className={styles.total}>
            <dt className={styles.label}>{`at ${price(terms.tokenPrice, terms.currency)} a token`}</dt>
            <dd className={styles.value}>{money(totals.cost, terms.currency)}</dd>
          </div>
        </dl>
        <p className={styles.note}>{scopeOf(analysis)}</p>
        <div className={styles.links}>
          <Link as="button" onClick={show("summary")}>
            Summary sheet
          </Link>
          <Link as="button" onClick={show("users")}>
            Users: Flex or seat
          </Link>
        </div>
      </Panel>
      {warning !== null && <ProblemBar intent="warning" message={warning} />}
      <Panel title="Consumption traps">
        <TrapList analysis={analysis} onShowSheet={(kind) => onShowSheet(sheets[kind])} />
        <p className={styles.note}>The traps overlap: their figures cannot be added up.</p>
      </Panel>
      <Panel title="Data">
        <FigureList
          figures={[
            { label: "Rows read", value: count(rows.read) },
            { label: "Rows used", value: count(rows.used) },
            { label: "Rows set aside", value: count(rows.setAside) },
            {
              label: "Data issues",
              value: (
                <Link as="button" onClick={show("issues")}>
                  {counted(analysis.issues, "issue")}
                </Link>
              ),
            },
          ]}
        />
      </Panel>
    </>
  );
}

function titleOf(period: Period | null): string {
  return period === null ? "Results" : `Results, ${isoDate(period.from)} to ${isoDate(period.to)}`;
}

function scopeOf({ totals, chargeBasis }: AnalysisDigest): string {
  const basis = chargeBasis === "reported" ? "as reported" : "modeled from sessions and the rate card";
  const scope = [
    counted(totals.users, "user"),
    counted(totals.products, "product"),
    counted(totals.usageDays, "usage day"),
  ].join(", ");
  return `${scope}. Tokens ${basis}.`;
}
