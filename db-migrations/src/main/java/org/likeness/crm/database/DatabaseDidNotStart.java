package org.likeness.crm.database;

/** The embedded database did not come up; the message carries its own last word. */
public final class DatabaseDidNotStart extends DatabaseProblem {

    DatabaseDidNotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
