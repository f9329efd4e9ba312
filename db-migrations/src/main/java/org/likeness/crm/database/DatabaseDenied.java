package org.likeness.crm.database;

/** The database answers but does not let us in: wrong user, wrong password, or no right to the schema. */
public final class DatabaseDenied extends DatabaseProblem {

    DatabaseDenied(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
