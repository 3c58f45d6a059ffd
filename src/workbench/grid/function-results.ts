import {
  ArrayValueObject,
  BooleanValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { BaseValueObject } from "@univerjs/engine-formula";
import type { Scalar } from "../host/grid-store";
import { errorValue, isErrorKind } from "./error-values";

function scalarValue(value: Scalar): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return isErrorKind(value) ? errorValue(value) : StringValueObject.create(value);
}

/** Several rows of results in the formula engine's form: they spill. */
export function arrayValue(rows: BaseValueObject[][]): BaseValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/**
 * The result of a function in the formula engine's form.
 *
 * @param value one value, or rows of values, which spill
 */
export function resultValue(value: Scalar | Scalar[][]): BaseValueObject {
  if (!Array.isArray(value)) return scalarValue(value);
  if (value.length === 1 && value[0]!.length === 1) return scalarValue(value[0]![0]!);
  return arrayValue(value.map((row) => row.map(scalarValue)));
}
