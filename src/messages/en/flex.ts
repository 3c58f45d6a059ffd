export const flexMessages = {} as const;
