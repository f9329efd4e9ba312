package org.likeness.crm.database;

/** The database cannot be used; the message is one plain sentence for whoever started Likeness. */
public abstract class DatabaseProblem extends RuntimeException {

    DatabaseProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
