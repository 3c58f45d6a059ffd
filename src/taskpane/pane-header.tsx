import { Caption1, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  header: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  name: {
    margin: 0,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase500,
  },
  purpose: { color: tokens.colorNeutralForeground3 },
});

export function PaneHeader(): React.JSX.Element {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>FlexLens</h1>
      <Caption1 className={styles.purpose}>Where your Autodesk Flex tokens go</Caption1>
    </header>
  );
}
