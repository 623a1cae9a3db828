/** What linking needs of an entry (`Told`, without the entry) lies in the entry's row, as the two are always read together. */
export const third = `
alter table entries add column telling text;
`;
