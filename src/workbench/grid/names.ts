import { generateRandomId } from "@univerjs/core";
import { IDefinedNamesService } from "@univerjs/engine-formula";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import {
  InsertDefinedNameCommand,
  RemoveDefinedNameCommand,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
} from "@univerjs/sheets";
import type { NameInfo } from "../host/grid-store";
import type { UniverBook } from "./univer-book";

function definedNames(book: UniverBook): IDefinedNamesServiceParam[] {
  const names = book.injector.get(IDefinedNamesService).getDefinedNameMap(book.unitId);
  return Object.values(names ?? {});
}

function scopeOf(name: IDefinedNamesServiceParam): string | null {
  const { localSheetId } = name;
  return !localSheetId || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? null : localSheetId;
}

export function listNames(book: UniverBook): NameInfo[] {
  return definedNames(book).map((name) => ({
    name: name.name,
    reference: name.formulaOrRefString.replace(/^=/, ""),
    sheet: scopeOf(name),
    comment: name.comment ?? "",
  }));
}

export function addName(book: UniverBook, name: NameInfo): void {
  book.run(InsertDefinedNameCommand.id, {
    id: generateRandomId(10),
    name: name.name,
    formulaOrRefString: name.reference,
    comment: name.comment,
    localSheetId: name.sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  });
}

export function removeName(book: UniverBook, name: string, sheet: string | null): void {
  const found = definedNames(book).find(
    (candidate) => candidate.name === name && scopeOf(candidate) === sheet,
  );
  if (found) book.run(RemoveDefinedNameCommand.id, { ...found });
}
