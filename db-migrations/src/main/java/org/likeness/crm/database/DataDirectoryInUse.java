package org.likeness.crm.database;

/** Another Likeness, still alive, works on the same data directory. */
public final class DataDirectoryInUse extends DatabaseProblem {

    DataDirectoryInUse(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
