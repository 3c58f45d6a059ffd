/** Functions newer than the file format, which the file stores under a prefix; Excel shows `#NAME?` without it. */
const FUTURE_FUNCTIONS = new Set(
  (
    "ANCHORARRAY ARRAYTOTEXT BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS CONCAT DAYS DROP EXPAND FLOOR.MATH " +
    "FORECAST.ETS FORECAST.LINEAR HSTACK IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS " +
    "MINIFS NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE " +
    "SCAN SEQUENCE SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE " +
    "VALUETOTEXT VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR"
  ).split(" "),
);

/** Of these the prefix has a second part. */
const FUTURE_WORKSHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);

/** Texts in double quotes and names in single ones, which are left as they are, or a function's name. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z_][\w.]*)(?=\()/g;

/**
 * A formula as the file stores it: without "=", add-in functions and newer functions under their prefixes.
 *
 * @param formula en-US, with "="
 * @example storedFormula('=FLEX.COST("Revit", 3, 5)') //=> '_xldudf_FLEX_COST("Revit", 3, 5)'
 * @source ECMA-376 and [MS-XLSX] 2.2.2, "future functions"; `_xldudf_` as Excel itself writes add-in functions
 */
export function storedFormula(formula: string): string {
  return formula.replace(/^=/, "").replace(TOKEN, (token, name: string | undefined) => {
    if (name === undefined) return token;
    const upper = name.toUpperCase();
    if (upper.startsWith("FLEX.")) return `_xldudf_${upper.replaceAll(".", "_")}`;
    if (FUTURE_FUNCTIONS.has(upper)) return `_xlfn.${upper}`;
    if (FUTURE_WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
    return name;
  });
}
