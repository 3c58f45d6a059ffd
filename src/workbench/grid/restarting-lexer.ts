import { LexerTreeBuilder } from "@univerjs/engine-formula";

type TreeArguments = Parameters<LexerTreeBuilder["treeBuilder"]>;

/**
 * Univer's reader of formulas, made to begin every formula anew.
 *
 * Univer keeps the count of open square brackets from one formula to the next. A formula is read at every key, so after
 * `=ROWS(Usage[#All])` has been typed, the brackets that were open meanwhile spoil every formula that is read later.
 */
export class RestartingLexer extends LexerTreeBuilder {
  override getFunctionAndParameter(formula: string, index: number) {
    this.restart();
    return super.getFunctionAndParameter(formula, index);
  }

  override checkIfAddBracket(formula: string): number {
    this.restart();
    return super.checkIfAddBracket(formula);
  }

  override sequenceNodesBuilder(formula: string) {
    this.restart();
    return super.sequenceNodesBuilder(formula);
  }

  override treeBuilder(...args: TreeArguments) {
    this.restart();
    return super.treeBuilder(...args);
  }

  private restart(): void {
    this["_squareBracketState"] = 0;
    this["_tableBracketState"] = false;
    this["_openBracketNormalIndexStack"] = [];
  }
}
