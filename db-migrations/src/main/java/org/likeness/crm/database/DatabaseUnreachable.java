package org.likeness.crm.database;

/** Nobody answers at the address of the database. */
public final class DatabaseUnreachable extends DatabaseProblem {

    DatabaseUnreachable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
