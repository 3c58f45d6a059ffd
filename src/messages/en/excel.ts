export const excelMessages = {} as const;
