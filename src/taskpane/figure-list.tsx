import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    overflowWrap: "anywhere",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
  },
});

export interface LabeledFigure {
  readonly label: string;
  readonly value: React.ReactNode;
}

/** Labels with their values at the right edge, digits below digits. */
export function FigureList({ figures }: { readonly figures: readonly LabeledFigure[] }): React.JSX.Element {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {figures.map(({ label, value }) => (
        <FigureRow key={label} label={label} value={value} styles={styles} />
      ))}
    </dl>
  );
}

function FigureRow({
  label,
  value,
  styles,
}: LabeledFigure & { readonly styles: ReturnType<typeof useStyles> }): React.JSX.Element {
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
