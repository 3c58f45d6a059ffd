import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { FoundGroup } from "./find-functions";
import { FunctionDetails } from "./function-details";

const useStyles = makeStyles({
  group: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface FunctionListProps {
  readonly groups: readonly FoundGroup[];
  readonly onInsert: (formula: string) => void;
}

/** Functions by group; each opens to what it takes, gives and shows. */
export function FunctionList({ groups, onInsert }: FunctionListProps): React.JSX.Element {
  const styles = useStyles();
  return (
    <>
      {groups.map(({ name, ids }) => (
        <section key={name} aria-label={name}>
          <h3 className={styles.group}>{name}</h3>
          <Accordion collapsible multiple>
            {ids.map((id) => (
              <AccordionItem key={id} value={id}>
                <AccordionHeader as="h4" size="small">
                  {id}
                </AccordionHeader>
                <AccordionPanel>
                  <FunctionDetails id={id} onInsert={onInsert} />
                </AccordionPanel>
              </AccordionItem>
            ))}
          </Accordion>
        </section>
      ))}
    </>
  );
}
