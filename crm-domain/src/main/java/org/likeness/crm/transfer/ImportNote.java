package org.likeness.crm.transfer;

/** What an import notes about rows that come in all the same: counted, with the first rows, beside the problems of single cells. */
public enum ImportNote {
    /** Only in a trial: a record of the same name is here already, with the same person, address or account. */
    ALREADY_HERE,
    /** Only in a trial: an earlier row of the file says the same in every column. */
    TWICE_IN_FILE,
    /** Won or lost without a closing date: durations and drift leave it out. */
    NO_CLOSING_DATE,
    /** Won or lost on a day that had not come yet: of imports from when such rows were not rejected. */
    CLOSED_IN_FUTURE,
    /** Made or opened on a day that has not come yet: told before a file is tried, since such rows are rejected. */
    BEGUN_IN_FUTURE,
    /** A lead without a company, which goes by the person's name. */
    NO_COMPANY,
    /** What stands for an e-mail address is none. */
    NO_EMAIL_ADDRESS,
    /** About a column: a word that is no known outcome counts as open. */
    OUTCOME_UNKNOWN,
    /** About a column: a comma before three digits was taken to separate thousands, and nothing tells that it does. */
    COMMA_AS_THOUSANDS,
    /** About a column, told before a file is tried: a comma stands for something else than in the rest of it, and its row is rejected. */
    COMMA_AGAINST_COLUMN,
    /** About a column: an amount had more than four decimals, and was rounded. */
    AMOUNT_ROUNDED,
    /** About a column: a range of employees was taken as its geometric middle, or as its lower bound where it is open above. */
    SIZE_ESTIMATED
}
