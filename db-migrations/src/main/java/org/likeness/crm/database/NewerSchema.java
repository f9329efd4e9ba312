package org.likeness.crm.database;

/** The schema was written by a newer Likeness; running an older one on it could harm the data. */
public final class NewerSchema extends DatabaseProblem {

    NewerSchema(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
