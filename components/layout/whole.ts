/** Key of the choice that narrows nothing and therefore does not stand in the address. */
export const WHOLE = "*";
