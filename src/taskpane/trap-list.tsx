import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { AnalysisDigest } from "../flex/analysis-digest";
import type { SheetKind } from "../report/sheet-names";
import { trapFigures } from "./trap-figures";
import type { TrapFigure } from "./trap-figures";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  trap: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: "baseline",
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTop: "none", paddingTop: 0 },
  },
  name: { fontWeight: tokens.fontWeightSemibold, textAlign: "start" },
  figure: {
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "right",
  },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  detail: {
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface TrapListProps {
  readonly analysis: AnalysisDigest;
  readonly onShowSheet: (kind: SheetKind) => void;
}

/** The five traps, each with its figure and the way to its sheet. */
export function TrapList({ analysis, onShowSheet }: TrapListProps): React.JSX.Element {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {trapFigures(analysis).map((trap) => (
        <TrapItem key={trap.sheet} trap={trap} styles={styles} onShow={() => onShowSheet(trap.sheet)} />
      ))}
    </ul>
  );
}

interface TrapItemProps {
  readonly trap: TrapFigure;
  readonly styles: ReturnType<typeof useStyles>;
  readonly onShow: () => void;
}

function TrapItem({ trap, styles, onShow }: TrapItemProps): React.JSX.Element {
  const { name, figure, detail, measurable } = trap;
  return (
    <li className={styles.trap}>
      <Link as="button" className={styles.name} onClick={onShow}>
        {name}
      </Link>
      <span className={figure === null ? styles.none : styles.figure}>
        {figure ?? (measurable ? "none" : "not measurable")}
      </span>
      <span className={styles.detail}>{detail}</span>
    </li>
  );
}
