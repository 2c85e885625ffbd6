/** Where a sweep keeps what its cells say before, beside and after their runs, whose own words are in their `log.txt`. */
export const LOGS = ".logs";
